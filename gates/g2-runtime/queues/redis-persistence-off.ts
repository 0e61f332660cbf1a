import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { configuredRedis, isPersistent, lastingKeys } from '../../../src/derive/stores/redis-configured.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const redisPersistenceOff = defineCheck({
  meta: {
    id: 'redis-persistence-off',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every Redis that holds keys without expiry writes them to disk',
    failureTitle: 'Redis holds keys without expiry and writes nothing to disk',
    why: 'A restart of the container loses every key, and nobody is told.',
    fix: 'Start it with `--appendonly yes` and a volume at its data folder, or let every key expire when it is only a cache.',
    impact: 'data and queued work lost at a restart',
    effort: 'small',
    references: [redisDocs('operate/oss_and_stack/management/persistence', 'Persistence')],
  },
  needs: ['redisServers', 'redisConfigurations'],
  evaluate(evidence) {
    const keeping = configuredRedis(evidence).filter(
      ({ server }) => server.replication.role === 'primary' && lastingKeys(server) > 0,
    );
    const findings = keeping
      .filter(({ settings }) => !isPersistent(settings))
      .map(({ server, ...cited }) => ({
        subject: { service: server.service, container: server.container },
        message: `${countText(lastingKeys(server), 'key')} without expiry would not survive a restart`,
        observed: 'save is empty and appendonly is no',
        expected: 'an append-only file or snapshots',
        snippet: serviceSnippet({ name: server.service }, [
          'command: redis-server --appendonly yes --appendfsync everysec # beside its other options',
        ]),
        evidence: [cited.evidence, cited.configuredBy] as const,
      }));
    return judge(keeping, findings, 'no Redis primary that was read holds keys without expiry');
  },
});
