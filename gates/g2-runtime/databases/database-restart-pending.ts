import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

export const databaseRestartPending = defineCheck({
  meta: {
    id: 'database-restart-pending',
    priority: 'P3',
    title: 'Databases run with the settings that are configured',
    failureTitle: 'Settings of databases wait for a restart',
    why: 'The server does not run as it is configured, and the change comes unexpected with its next restart.',
    fix: 'Restart the server at a time that is chosen, or take the change back.',
    impact: 'a change at an unexpected moment',
    effort: 'small',
    references: [postgresDocs('view-pg-settings', 'pg_settings')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers
      .filter(({ pendingRestart }) => pendingRestart.length > 0)
      .map(({ service, container, pendingRestart, evidence }) => ({
        subject: { service, container },
        message: 'settings were changed that only a restart puts into effect',
        observed: pendingRestart.join(', '),
        expected: 'no setting that waits for a restart',
        evidence: [evidence] as const,
      }));
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});
