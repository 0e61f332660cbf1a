import { postgresClient, postgresClientText } from '../../../src/derive/stores/postgres-client.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

/** A lock that is free within this time is everyday business. */
const WAIT_SECONDS = 5;

export const databaseLockWait = defineCheck({
  meta: {
    id: 'database-lock-wait',
    priority: 'P2',
    title: 'No statement waits for a lock for long',
    failureTitle: 'Statements wait for locks',
    why: 'What waits holds its connection and its own locks, so that more and more wait behind it.',
    fix: 'End the transaction that holds the lock; shorten such transactions, and set `lock_timeout`.',
    impact: 'requests hang',
    effort: 'medium',
    references: [postgresDocs('monitoring-locks', 'Viewing locks')],
  },
  needs: ['postgresAccess', 'postgresActivity', 'containers', 'networks'],
  evaluate({ postgresAccess, postgresActivity, containers, networks }) {
    const findings = postgresActivity.flatMap(({ service, container, lockWaits, evidence }) =>
      lockWaits
        .filter(({ statementSeconds }) => statementSeconds >= WAIT_SECONDS)
        .map(({ address, table, lock, pid, mode, statementSeconds, blockedBy }) => ({
          subject: { service, container },
          message: `${postgresClientText(postgresClient(address, containers, networks))} waits for a lock on ${
            table === undefined ? `a ${lock}` : `table ${table}`
          }`,
          observed: `process ${pid} waits for ${mode} in a statement begun ${durationText(statementSeconds)} ago, ${
            blockedBy.length === 0 ? 'blocked by nobody any more' : `blocked by process ${blockedBy.join(', ')}`
          }`,
          expected: `no wait in a statement that runs for ${durationText(WAIT_SECONDS)} or longer`,
          evidence: [evidence] as const,
        })),
    );
    return judge(postgresActivity, findings, whyNoPostgres(postgresAccess));
  },
});
