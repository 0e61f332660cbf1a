import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { anUnreadPostgres, aPostgresActivity, aTransaction } from '../../testing/postgres.ts';
import { databaseTransactionIdle } from './database-transaction-idle.ts';

const finding = (client: string) => ({
  subject: { service: 'db', container: 'shop-db-1' },
  message: `${client} leaves a transaction open and does nothing`,
});
const open = (...transactions: ReturnType<typeof aTransaction>[]) => ({
  postgresActivity: [aPostgresActivity({ transactions })],
  containers: [aContainer('api')],
});
const idle = (stateSeconds: number, different = {}) =>
  aTransaction({ state: 'idle in transaction', openSeconds: stateSeconds, stateSeconds, ...different });

checkCases(databaseTransactionIdle, {
  pass: {
    'no transaction is open': open(),
    'one is idle for a moment': open(idle(2)),
    'one works for long': open(aTransaction({ openSeconds: 900, stateSeconds: 900 })),
  },
  fail: {
    'one of a service is idle': { ...open(idle(300)), findings: [finding('api')] },
    'one that failed is idle': {
      ...open(idle(61, { state: 'idle in transaction (aborted)' })),
      findings: [finding('api')],
    },
    'two of one client are one finding': { ...open(idle(300), idle(90, { pid: 71 })), findings: [finding('api')] },
    'one of somebody else': {
      ...open(idle(300, { address: '203.0.113.9' })),
      findings: [finding('a client on another host')],
    },
  },
  notApplicable: { 'there is no server': {}, 'it was not read': { postgresAccess: [anUnreadPostgres()] } },
});
