import { checkCases } from '../../testing/check-cases.ts';
import { aRedisServer } from '../../testing/redis.ts';
import { redisClockSkewed } from './redis-clock-skewed.ts';

const skewed = (clockSkewMs: number) => [aRedisServer('redis', { clockSkewMs })];
const finding = (text: string, seconds: number) => ({
  subject: { service: 'redis', container: 'shop-redis-1' },
  message: `its clock is ${text}`,
  observed: `${seconds} s against the clock of the auditing host`,
  expected: 'at most 2 s',
});
const withoutClock = () => {
  const { clockSkewMs: _, ...server } = aRedisServer('redis');
  return server;
};

checkCases(redisClockSkewed, {
  pass: { 'they agree': { redisServers: skewed(-4) }, 'just within what is tolerated': { redisServers: skewed(2000) } },
  fail: {
    'it is ahead': { redisServers: skewed(90_000), findings: [finding('1 minute ahead', 90)] },
    'it is behind': { redisServers: skewed(-7_200_000), findings: [finding('2 hours behind', -7200)] },
  },
  notApplicable: {
    'it does not tell its clock': { redisServers: [withoutClock()] },
    'no server was read': { redisServers: [] },
  },
});
