import { numberText } from '../../../src/derive/logs/log-window.ts';
import { type ConfiguredRedis, configuredRedis } from '../../../src/derive/stores/redis-configured.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const redisDurability = defineExhibit({
  meta: {
    id: 'redis-durability',
    title: 'What Redis servers write to disk, and what they do when their memory is full',
  },
  needs: ['redisServers', 'redisConfigurations', 'redisSlowLogs'],
  present({ redisSlowLogs, ...read }) {
    const servers = configuredRedis(read);
    if (servers.length === 0) return { notApplicable: 'no Redis server was read' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Snapshots' },
        { title: 'Last snapshot' },
        { title: 'Append-only file' },
        { title: 'Memory' },
        { title: 'At the limit' },
        { title: 'Dropped keys', style: 'number' },
        { title: 'Slow log' },
      ],
      rows: servers
        .toSorted((a, b) => compareText(a.server.container, b.server.container))
        .map((configured) => {
          const { server, settings, evidence, configuredBy } = configured;
          const log = redisSlowLogs.find(({ container }) => container === server.container);
          const { memory, totals } = server;
          const limit = memory.maximumBytes > 0 ? sizeText(memory.maximumBytes) : 'no limit';
          return {
            cells: [
              server.container,
              settings.save === '' ? 'off' : (settings.save ?? 'unknown'),
              savedText(configured),
              appendText(configured),
              `${sizeText(memory.usedBytes)} of ${limit}`,
              memory.policy || 'unknown',
              numberText(totals.evictedKeys),
              log ? `${log.length} of ${settings['slowlog-max-len'] ?? 'unknown'}` : 'not read',
            ],
            evidence: [evidence, configuredBy, ...(log ? [log.evidence] : [])],
          };
        }),
    };
  },
});

function savedText({ server }: ConfiguredRedis): string {
  const { lastSavedAt, lastSaveStatus, changesSinceSave } = server.persistence;
  const when = lastSavedAt === undefined ? 'unknown' : momentText(lastSavedAt);
  const status = lastSaveStatus === 'err' ? ', the last attempt failed' : '';
  return `${when}, ${numberText(changesSinceSave)} changes since${status}`;
}

function appendText({ server, settings }: ConfiguredRedis): string {
  const { appendOnly, appendOnlyWriteStatus } = server.persistence;
  if (!appendOnly) return 'off';
  return `on, ${settings.appendfsync ?? 'unknown'}${appendOnlyWriteStatus === 'err' ? ', the last write failed' : ''}`;
}
