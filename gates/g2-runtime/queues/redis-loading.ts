import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisLoading = defineCheck({
  meta: {
    id: 'redis-loading',
    priority: 'P1',
    title: 'Every Redis has loaded its data',
    failureTitle: 'Redis is still loading its data',
    why: 'Until it has, it refuses every command of its clients with LOADING.',
    fix: 'Wait until it has finished and start the next gate then; a smaller append-only file loads faster, so let it be rewritten.',
    impact: 'every request refused for now',
    effort: 'small',
    references: [redisDocs('operate/oss_and_stack/management/persistence', 'Persistence')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const findings = redisServers
      .filter(({ persistence }) => persistence.loading)
      .map(({ service, container, evidence }) => ({
        subject: { service, container },
        message: 'it is loading its data',
        observed: 'loading is 1',
        expected: 'loading is 0',
        evidence: [evidence] as const,
      }));
    return judge(redisServers, findings, 'no Redis server was read');
  },
});
