import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aRedisAccess, aRedisConfiguration } from '../../testing/redis.ts';
import { redisProtectedModeOff } from './redis-protected-mode-off.ts';

const off = [aRedisConfiguration('redis', { 'protected-mode': 'no' })];
const redisAccess = [aRedisAccess('redis', { anonymous: 'answered' })];
const published = (hostAddress: string) => [
  aContainer('redis', { ports: [{ containerPort: 6379, protocol: 'tcp', hostAddress, hostPort: 6379 }] }),
];

checkCases(redisProtectedModeOff, {
  pass: {
    'it is on': { redisConfigurations: [aRedisConfiguration('redis')], redisAccess, containers: published('0.0.0.0') },
  },
  fail: {
    'it is off': {
      redisConfigurations: off,
      redisAccess,
      containers: published('0.0.0.0'),
      findings: [
        {
          subject: { service: 'redis', container: 'shop-redis-1' },
          message: 'nothing refuses strangers: no password, and protected mode is off',
        },
      ],
    },
  },
  notApplicable: {
    'a password is set: protected mode has no part in it': {
      redisConfigurations: off,
      redisAccess: [aRedisAccess('redis')],
      containers: published('0.0.0.0'),
    },
    'only the host reaches it': { redisConfigurations: off, redisAccess, containers: published('127.0.0.1') },
    'it is not published': { redisConfigurations: off, redisAccess, containers: [aContainer('redis')] },
    'no configuration was read': { redisConfigurations: [], redisAccess, containers: published('0.0.0.0') },
  },
});
