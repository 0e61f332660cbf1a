import { postgresClient, postgresClientText } from '../../../src/derive/stores/postgres-client.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

const IDLE_SECONDS = 60;

export const databaseTransactionIdle = defineCheck({
  meta: {
    id: 'database-transaction-idle',
    priority: 'P2',
    title: 'No transaction is left open by a client that does nothing',
    failureTitle: 'Transactions are left open by clients that do nothing',
    why: 'An open transaction keeps its locks and its connection, and keeps rows that are dead from being removed.',
    fix: 'End the transaction on every path through the code of the client; set `idle_in_transaction_session_timeout`.',
    impact: 'others wait for its locks, tables grow',
    effort: 'medium',
    references: [postgresDocs('runtime-config-client', 'idle_in_transaction_session_timeout')],
  },
  needs: ['postgresAccess', 'postgresActivity', 'containers', 'networks'],
  evaluate({ postgresAccess, postgresActivity, containers, networks }) {
    const findings = postgresActivity.flatMap(({ service, container, transactions, evidence }) => {
      const idle = transactions.filter(
        ({ state, stateSeconds }) => state.startsWith('idle in transaction') && stateSeconds >= IDLE_SECONDS,
      );
      const clients = groupBy(idle, ({ address }) => postgresClientText(postgresClient(address, containers, networks)));
      return [...clients].map(([client, of]) => ({
        subject: { service, container },
        message: `${client} leaves a transaction open and does nothing`,
        observed: of
          .map(({ pid, stateSeconds }) => `process ${pid}: idle in transaction for ${durationText(stateSeconds)}`)
          .join('; '),
        expected: `idle in a transaction for less than ${durationText(IDLE_SECONDS)}`,
        evidence: [evidence] as const,
      }));
    });
    return judge(postgresActivity, findings, whyNoPostgres(postgresAccess));
  },
});
