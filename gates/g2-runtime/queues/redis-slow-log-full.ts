import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisSlowLogFull = defineCheck({
  meta: {
    id: 'redis-slow-log-full',
    priority: 'P3',
    title: 'The slow log of no Redis is full',
    failureTitle: 'The slow log of a Redis is full',
    why: 'As many commands as it keeps have been slow since it was last reset, and each of them held up all others.',
    fix: 'Read them with `SLOWLOG GET`, change the commands that touch many keys at once, and reset it to see whether it fills again.',
    impact: 'requests held up by slow commands',
    effort: 'medium',
    references: [redisDocs('commands/slowlog-get', 'SLOWLOG GET')],
  },
  needs: ['redisSlowLogs', 'redisConfigurations'],
  evaluate({ redisSlowLogs, redisConfigurations }) {
    const kept = redisSlowLogs.flatMap((log) => {
      const configuration = redisConfigurations.find(({ container }) => container === log.container);
      const room = Number(configuration?.settings['slowlog-max-len'] ?? 0);
      return configuration && room > 0 ? [{ ...log, room, configuredBy: configuration.evidence }] : [];
    });
    const findings = kept
      .filter(({ length, room }) => length >= room)
      .map(({ service, container, length, room, evidence, configuredBy }) => ({
        subject: { service, container },
        message: `its slow log holds ${length} commands, as many as it can`,
        observed: `SLOWLOG LEN is ${length}, slowlog-max-len is ${room}`,
        expected: 'a slow log with room in it',
        evidence: [evidence, configuredBy] as const,
      }));
    return judge(kept, findings, 'no Redis server that was read keeps a slow log');
  },
});
