import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresActivity, aTransaction } from '../../testing/postgres.ts';
import { databaseTransactionLong } from './database-transaction-long.ts';

const open = (different: Parameters<typeof aTransaction>[0]) => ({
  postgresActivity: [aPostgresActivity({ transactions: [aTransaction(different)] })],
  containers: [aContainer('api')],
});

checkCases(databaseTransactionLong, {
  pass: {
    'a short one': open({ openSeconds: 59 }),
    'one that idles is told by another check': open({ state: 'idle in transaction', openSeconds: 9000 }),
  },
  fail: {
    'one that works for two hours': {
      ...open({ openSeconds: 7200 }),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: 'a transaction of api has not ended for long',
        },
      ],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
