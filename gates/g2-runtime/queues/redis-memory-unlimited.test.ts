import { checkCases } from '../../testing/check-cases.ts';
import { aRedisMemory, aRedisServer } from '../../testing/redis.ts';
import { redisMemoryUnlimited } from './redis-memory-unlimited.ts';

const limited = (service: string, maximumBytes: number) =>
  aRedisServer(service, { memory: aRedisMemory({ maximumBytes }) });

checkCases(redisMemoryUnlimited, {
  pass: { 'it has a limit': { redisServers: [limited('redis', 1024)] } },
  fail: {
    'it has none': {
      redisServers: [limited('redis', 0), limited('cache', 1024)],
      findings: [{ subject: { service: 'redis', container: 'shop-redis-1' }, message: 'it has no maxmemory' }],
    },
  },
  notApplicable: { 'no server was read': { redisServers: [] } },
});
