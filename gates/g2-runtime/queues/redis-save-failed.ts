import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisSaveFailed = defineCheck({
  meta: {
    id: 'redis-save-failed',
    priority: 'P1',
    title: 'The last snapshot of every Redis was written',
    failureTitle: 'The last snapshot of a Redis could not be written',
    why: 'What changed since the snapshot before is lost at a restart, and by default the server refuses writes until one succeeds.',
    fix: 'Look into its log for the reason: mostly a full disk, a data folder it may not write, or too little memory to fork.',
    impact: 'writes refused, data lost at a restart',
    effort: 'medium',
    references: [redisDocs('operate/oss_and_stack/management/persistence', 'Persistence')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const findings = redisServers
      .filter(({ persistence }) => persistence.lastSaveStatus === 'err')
      .map(({ service, container, persistence, evidence }) => ({
        subject: { service, container },
        message: 'its last snapshot failed',
        observed: `rdb_last_bgsave_status is err, ${persistence.changesSinceSave} changes since the last one that was saved`,
        expected: 'rdb_last_bgsave_status is ok',
        evidence: [evidence] as const,
      }));
    return judge(redisServers, findings, 'no Redis server was read');
  },
});
