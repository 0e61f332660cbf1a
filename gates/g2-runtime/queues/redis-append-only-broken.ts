import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisAppendOnlyBroken = defineCheck({
  meta: {
    id: 'redis-append-only-broken',
    priority: 'P1',
    title: 'The append-only file of every Redis is written and rewritten',
    failureTitle: 'The append-only file of a Redis is not written or not rewritten',
    why: 'What is not in the file is lost at a restart; a file that is not rewritten grows until the disk is full.',
    fix: 'Look into its log for the reason, mostly a full disk or a data folder it may not write.',
    impact: 'data lost at a restart, or a full disk',
    effort: 'medium',
    references: [redisDocs('operate/oss_and_stack/management/persistence', 'Append-only file')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const appending = redisServers.filter(({ persistence }) => persistence.appendOnly);
    const findings = appending.flatMap(({ service, container, persistence, evidence }) => {
      const { appendOnlyWriteStatus, appendOnlyRewriteStatus } = persistence;
      const failed = [
        ['the last write to its append-only file failed', 'aof_last_write_status', appendOnlyWriteStatus],
        ['the last rewrite of its append-only file failed', 'aof_last_bgrewrite_status', appendOnlyRewriteStatus],
      ] as const;
      return failed
        .filter(([, , status]) => status === 'err')
        .map(([message, field]) => ({
          subject: { service, container },
          message,
          observed: `${field} is err`,
          expected: `${field} is ok`,
          evidence: [evidence] as const,
        }));
    });
    return judge(appending, findings, 'no Redis server that was read has an append-only file');
  },
});
