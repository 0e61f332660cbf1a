import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

export const redisConnectionsRejected = defineCheck({
  meta: {
    id: 'redis-connections-rejected',
    priority: 'P2',
    title: 'No Redis has turned a client away since it was started',
    failureTitle: 'Redis has turned clients away for lack of room',
    why: 'Whoever was turned away failed at what it was doing, and it will happen again at the next peak.',
    fix: 'Find out which service opened so many connections, use a pool there, or raise `maxclients`.',
    impact: 'connections refused at peaks',
    effort: 'medium',
    references: [redisDocs('develop/reference/clients', 'Clients')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const findings = redisServers
      .filter(({ totals }) => totals.rejectedConnections > 0)
      .map(({ service, container, totals, uptimeSeconds, evidence }) => ({
        subject: { service, container },
        message: `it turned ${countText(totals.rejectedConnections, 'connection')} away`,
        observed: `rejected_connections is ${totals.rejectedConnections} after ${durationText(uptimeSeconds)}`,
        expected: 'rejected_connections is 0',
        evidence: [evidence] as const,
      }));
    return judge(redisServers, findings, 'no Redis server was read');
  },
});
