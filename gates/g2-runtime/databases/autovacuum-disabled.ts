import { postgresSetting } from '../../../src/derive/stores/postgres-setting.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const autovacuumDisabled = defineCheck({
  meta: {
    id: 'autovacuum-disabled',
    priority: 'P1',
    title: 'Databases clean up after themselves',
    failureTitle: 'Autovacuum is switched off',
    why: 'Rows that were deleted or changed stay in the files, statistics grow old, and queries become slower for ever.',
    fix: 'Set `autovacuum = on` and `track_counts = on`, and reset `autovacuum_enabled` of the tables.',
    impact: 'tables grow without bound',
    effort: 'small',
    references: [postgresDocs('routine-vacuuming', 'Routine vacuuming')],
  },
  needs: ['postgresAccess', 'postgresServers', 'postgresSchemas'],
  evaluate({ postgresAccess, postgresServers, postgresSchemas }) {
    const ofServers = postgresServers.flatMap((server) =>
      ['autovacuum', 'track_counts']
        .filter((name) => postgresSetting(server, name) === 'off')
        .map((name) => ({
          subject: { service: server.service, container: server.container },
          message: `${name} is off`,
          observed: `${name} = off`,
          expected: `${name} = on`,
          evidence: [server.evidence] as const,
        })),
    );
    const ofTables = postgresSchemas.flatMap(({ service, container, vacuum, evidence }) =>
      vacuum
        .filter(({ autovacuumDisabled }) => autovacuumDisabled)
        .map(({ schema, table }) => ({
          subject: { service, container },
          message: `table ${schema}.${table} is left out of autovacuum`,
          observed: 'autovacuum_enabled is off for this table',
          expected: 'autovacuum for every table',
          priority: 'P2' as const,
          evidence: [evidence] as const,
        })),
    );
    return judge(postgresServers, [...ofServers, ...ofTables], whyNoPostgres(postgresAccess));
  },
});
