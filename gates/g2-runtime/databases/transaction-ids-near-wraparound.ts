import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

/** Half of what there is; autovacuum begins at 200 million by default, so that this much means it does not get on. */
const NEAR = 1_000_000_000;

export const transactionIdsNearWraparound = defineCheck({
  meta: {
    id: 'transaction-ids-near-wraparound',
    priority: 'P1',
    title: 'Databases freeze their transactions in time',
    failureTitle: 'A database runs out of transaction ids',
    why: 'Some three million transactions before the end the server refuses every write, to save the data that is there.',
    fix: 'VACUUM the database as a superuser; look for old transactions and slots that keep autovacuum from freezing.',
    impact: 'the database refuses all writes',
    effort: 'medium',
    references: [postgresDocs('routine-vacuuming', 'Preventing transaction ID wraparound failures')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const databases = postgresServers.flatMap(({ service, container, databases, evidence }) =>
      databases.map((database) => ({ ...database, service, container, evidence })),
    );
    const findings = databases
      .filter(({ transactionIdAge }) => transactionIdAge >= NEAR)
      .map(({ service, container, name, transactionIdAge, evidence }) => ({
        subject: { service, container },
        message: `database ${name} has not frozen its transactions for long`,
        observed: `${Math.floor(transactionIdAge / 1_000_000)} million transactions since the oldest that is not frozen`,
        expected: `less than ${NEAR / 1_000_000} million`,
        evidence: [evidence] as const,
      }));
    return judge(databases, findings, whyNoPostgres(postgresAccess));
  },
});
