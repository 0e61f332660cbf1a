import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const databaseConnectionsExhausted = defineCheck({
  meta: {
    id: 'database-connections-exhausted',
    priority: 'P1',
    title: 'Databases have connections left for their clients',
    failureTitle: 'A database has no connection left',
    why: 'A client that needs a new connection is refused, and with it every request that it serves.',
    fix: 'Find the client that holds them and bound its pool; raise `max_connections` only with the memory for it.',
    impact: 'requests fail until a connection is free',
    effort: 'medium',
    references: [postgresDocs('runtime-config-connection', 'max_connections')],
    blocksNext: true,
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const refused = postgresAccess
      .filter(({ full }) => full)
      .map(({ service, container, credentials, evidence }) => ({
        subject: { service, container },
        message: 'the server takes no more connections',
        observed: `${credentials?.user ?? 'the role'} was refused: all connections are taken (53300)`,
        expected: 'a connection that is free',
        evidence: [evidence] as const,
      }));
    const taken = postgresServers
      .filter(({ connections: { used, maximum, reserved } }) => used >= maximum - reserved)
      .map(({ service, container, connections: { used, maximum, reserved }, evidence }) => ({
        subject: { service, container },
        message: 'only connections for superusers are left',
        observed: `${used} of ${maximum} connections used, ${reserved} reserved`,
        expected: 'a connection that is free for every role',
        evidence: [evidence] as const,
      }));
    const met = [...postgresServers, ...postgresAccess.filter(({ full }) => full)];
    return judge(met, [...refused, ...taken], whyNoPostgres(postgresAccess));
  },
});
