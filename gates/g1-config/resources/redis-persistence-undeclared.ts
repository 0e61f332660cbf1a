import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { queueUse } from '../../../src/derive/stores/queue-use.ts';
import { type RedisSettings, redisSettings } from '../../../src/derive/stores/redis-settings.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, type Reference } from '../../../src/model/reference.ts';

const PERSISTENCE: Reference = {
  label: 'Redis documentation, persistence',
  url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/',
};

const LOST: Partial<Record<RedisSettings['persistence'], { message: string; observed: string }>> = {
  off: { message: 'writes nothing of its queue to disk', observed: 'neither an append-only file nor snapshots' },
  default: {
    message: 'declares no persistence for its queue',
    observed: 'neither appendonly nor save; the default snapshots are up to an hour apart',
  },
};

export const redisPersistenceUndeclared = defineCheck({
  meta: {
    id: 'redis-persistence-undeclared',
    priority: 'P0',
    developmentPriority: 'P2',
    title: 'Every Redis that serves as a queue or event bus declares its persistence',
    failureTitle: 'Redis serves as a queue or event bus without declared persistence',
    why: 'Jobs and events that were accepted and not yet written to disk are gone after a restart, and nobody is told.',
    fix: 'Start it with `--appendonly yes`, or with `--save` where the loss of some minutes is accepted.',
    impact: 'loss of accepted jobs and events',
    effort: 'small',
    references: [PERSISTENCE, composeSpec('05-services', 'command')],
    example: {
      bad: {
        'compose.yaml': `services:
  redis:
    image: redis:7.4
  api:
    image: shop/api:1.0
    environment:
      CELERY_BROKER_URL: redis://redis:6379/0
`,
      },
      good: {
        'compose.yaml': `services:
  redis:
    image: redis:7.4
    command: redis-server --appendonly yes
    volumes: ['queue:/data']
  api:
    image: shop/api:1.0
    environment:
      CELERY_BROKER_URL: redis://redis:6379/0
volumes: { queue: {} }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const queues = services.flatMap((service) => {
      const settings = redisSettings(service);
      const use = settings && !settings.byFile ? queueUse(service, services) : undefined;
      return settings && use !== undefined ? [{ service, settings, use, evidence: service.evidence }] : [];
    });
    const findings = queues.flatMap(({ service, settings, use, evidence }) => {
      const lost = LOST[settings.persistence];
      if (lost === undefined) return [];
      return [
        {
          subject: placeOf(service, 'command'),
          message: lost.message,
          observed: `${lost.observed}; ${use}`,
          expected: 'appendonly or save',
          snippet: serviceSnippet(service, [
            'command: redis-server --appendonly yes --appendfsync everysec # beside its other options',
          ]),
          evidence: [evidence] as const,
        },
      ];
    });
    return judgeDeclared(
      composeProject,
      queues,
      findings,
      'no Redis that is set by its command and environment is seen to serve as a queue or event bus',
    );
  },
});
