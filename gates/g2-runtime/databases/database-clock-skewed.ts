import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

const SKEW_MS = 2000;

export const databaseClockSkewed = defineCheck({
  meta: {
    id: 'database-clock-skewed',
    priority: 'P2',
    title: 'The clocks of databases agree with the clock of this host',
    failureTitle: 'The clock of a database differs from the clock of this host',
    why: 'Times that the database writes contradict those of its clients: tokens expire early, jobs run in wrong order.',
    fix: 'Synchronise the clocks of both hosts (NTP).',
    impact: 'wrong times in data and tokens',
    effort: 'small',
    references: [postgresDocs('functions-datetime', 'clock_timestamp')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers
      .filter(({ clock: { skewMs, uncertaintyMs } }) => Math.abs(skewMs) - uncertaintyMs > SKEW_MS)
      .map(({ service, container, clock: { skewMs, uncertaintyMs }, evidence }) => ({
        subject: { service, container },
        message: `its clock is ${skewMs > 0 ? 'ahead' : 'behind'}`,
        observed: `${(Math.abs(skewMs) / 1000).toFixed(1)} s ${skewMs > 0 ? 'ahead' : 'behind'}, known to ${uncertaintyMs} ms`,
        expected: `within ${SKEW_MS / 1000} s of the clock of this host`,
        evidence: [evidence] as const,
      }));
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});
