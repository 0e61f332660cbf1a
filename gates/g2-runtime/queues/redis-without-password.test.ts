import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aRedisAccess } from '../../testing/redis.ts';
import { redisWithoutPassword } from './redis-without-password.ts';

const subject = { service: 'redis', container: 'shop-redis-1' };
const open = [aRedisAccess('redis', { anonymous: 'answered' })];
const published = (hostAddress: string) => [
  aContainer('redis', { ports: [{ containerPort: 6379, protocol: 'tcp', hostAddress, hostPort: 6379 }] }),
];
const unknown = () => {
  const { anonymous: _, ...access } = aRedisAccess('redis');
  return access;
};

checkCases(redisWithoutPassword, {
  pass: {
    'it refused': { redisAccess: [aRedisAccess('redis')], containers: [] },
    'it refused, and was not read for that': {
      redisAccess: [
        aRedisAccess('redis', { notRead: { code: 'credentials.needed', message: 'it asks for a password' } }),
      ],
      containers: [],
    },
  },
  fail: {
    'it answered, inside of its networks': {
      redisAccess: open,
      containers: [aContainer('redis')],
      findings: [{ subject, message: 'it answered a PING without a password' }],
    },
    'it answered, and is published on the host itself': {
      redisAccess: open,
      containers: published('127.0.0.1'),
      findings: [{ subject, message: 'it answered a PING without a password' }],
    },
    'it answered, and is published everywhere': {
      redisAccess: open,
      containers: published('0.0.0.0'),
      findings: [
        {
          subject,
          message: 'it answered a PING without a password, and its port is published on every interface',
          priority: 'P0',
        },
      ],
    },
  },
  notApplicable: {
    'it could not be asked': { redisAccess: [unknown()], containers: [] },
    'there is none': { redisAccess: [], containers: [] },
  },
});
