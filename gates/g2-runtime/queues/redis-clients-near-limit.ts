import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

const NEAR_PERCENT = 90;

export const redisClientsNearLimit = defineCheck({
  meta: {
    id: 'redis-clients-near-limit',
    priority: 'P1',
    title: 'No Redis is near the number of clients it takes',
    failureTitle: 'Redis is near the number of clients it takes',
    why: 'At the limit it refuses every further connection, also those of health checks and of whoever wants to help.',
    fix: 'Find out which service opens connections without closing them; use a pool, set `timeout`, or raise `maxclients`.',
    impact: 'connections refused',
    effort: 'medium',
    references: [redisDocs('develop/reference/clients', 'Clients')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const limited = redisServers.flatMap((server) => {
      const { maximum } = server.clients;
      return maximum === undefined || maximum === 0 ? [] : [{ ...server, maximum }];
    });
    const findings = limited
      .filter(({ clients, maximum }) => (clients.connected / maximum) * 100 >= NEAR_PERCENT)
      .map(({ service, container, clients, maximum, evidence }) => ({
        subject: { service, container },
        message: `${clients.connected} of ${maximum} possible clients are connected`,
        observed: `${Math.floor((clients.connected / maximum) * 100)} % of maxclients`,
        expected: `less than ${NEAR_PERCENT} % of maxclients`,
        evidence: [evidence] as const,
      }));
    return judge(limited, findings, 'no Redis server that was read tells how many clients it takes');
  },
});
