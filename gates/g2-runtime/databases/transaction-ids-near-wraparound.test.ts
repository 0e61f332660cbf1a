import { checkCases } from '../../testing/check-cases.ts';
import { aDatabase, anUnreadPostgres, aPostgresServer } from '../../testing/postgres.ts';
import { transactionIdsNearWraparound } from './transaction-ids-near-wraparound.ts';

const aged = (transactionIdAge: number) => ({
  postgresServers: [aPostgresServer({ databases: [aDatabase(), aDatabase({ name: 'old', transactionIdAge })] })],
});

checkCases(transactionIdsNearWraparound, {
  pass: { 'a young database': aged(1000), 'one that autovacuum is about to freeze': aged(210_000_000) },
  fail: {
    'one that is not frozen': {
      ...aged(1_500_000_000),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'database old has not frozen its transactions for long',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
