import { postgresClient, postgresClientText } from '../../../src/derive/stores/postgres-client.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

const LONG_SECONDS = 3600;

export const databaseTransactionLong = defineCheck({
  meta: {
    id: 'database-transaction-long',
    priority: 'P2',
    title: 'No transaction has been at work for an hour',
    failureTitle: 'Transactions have been at work for an hour or longer',
    why: 'Until it ends, no row that was deleted since it began can be removed from any table.',
    fix: 'Do the work in several shorter transactions, and bound it with `statement_timeout`.',
    impact: 'tables and indexes grow, queries slow down',
    effort: 'medium',
    references: [postgresDocs('routine-vacuuming', 'Routine vacuuming')],
  },
  needs: ['postgresAccess', 'postgresActivity', 'containers', 'networks'],
  evaluate({ postgresAccess, postgresActivity, containers, networks }) {
    const findings = postgresActivity.flatMap(({ service, container, transactions, evidence }) => {
      const long = transactions.filter(
        ({ state, openSeconds }) => !state.startsWith('idle') && openSeconds >= LONG_SECONDS,
      );
      const clients = groupBy(long, ({ address }) => postgresClientText(postgresClient(address, containers, networks)));
      return [...clients].map(([client, of]) => ({
        subject: { service, container },
        message: `a transaction of ${client} has not ended for long`,
        observed: of.map(({ pid, openSeconds }) => `process ${pid}: open for ${durationText(openSeconds)}`).join('; '),
        expected: `open for less than ${durationText(LONG_SECONDS)}`,
        evidence: [evidence] as const,
      }));
    });
    return judge(postgresActivity, findings, whyNoPostgres(postgresAccess));
  },
});
