import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

const NEAR_PERCENT = 80;
const URGENT_PERCENT = 95;

export const databaseConnectionsNearLimit = defineCheck({
  meta: {
    id: 'database-connections-near-limit',
    priority: 'P2',
    title: 'Databases use less than four fifths of their connections',
    failureTitle: 'A database is close to its limit of connections',
    why: 'A burst of requests, or one more replica of a client, takes the connections that are left.',
    fix: 'Bound the pools of the clients so that together they stay below the limit, or put a pooler in between.',
    impact: 'requests fail under load',
    effort: 'medium',
    references: [postgresDocs('runtime-config-connection', 'max_connections')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const servers = postgresServers.map((server) => {
      const { used, maximum, reserved } = server.connections;
      return { ...server, percent: Math.floor((used * 100) / Math.max(1, maximum - reserved)) };
    });
    const findings = servers
      .filter(({ percent }) => percent >= NEAR_PERCENT)
      .map(({ service, container, connections: { used, maximum, reserved }, percent, evidence }) => ({
        subject: { service, container },
        message: 'most of the connections are used',
        observed: `${used} of ${maximum} connections used, ${reserved} reserved: ${percent} % of what clients may use`,
        expected: `less than ${NEAR_PERCENT} %`,
        ...(percent >= URGENT_PERCENT && { priority: 'P1' as const }),
        evidence: [evidence] as const,
      }));
    return judge(servers, findings, whyNoPostgres(postgresAccess));
  },
});
