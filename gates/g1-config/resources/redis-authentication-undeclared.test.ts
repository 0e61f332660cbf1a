import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { redisAuthenticationUndeclared } from './redis-authentication-undeclared.ts';

const redis = (...command: string[]) => projectOf(aService('redis', { image: 'redis:7', command }));
const environment = [anEntry('REDIS_PASSWORD', '***', {})];
const found = (message: string) => [{ subject: { service: 'redis', ...at(3) }, message }];

checkCases(redisAuthenticationUndeclared, {
  pass: {
    'a password': redis('redis-server', '--requirepass', '***'),
    'users of an access list': redis('redis-server', '--user', 'app on >*** ~* +@all'),
    'the variable of the image': projectOf(aService('redis', { image: 'bitnami/redis:7.4', environment })),
  },
  fail: {
    'nothing is said': { ...redis('redis-server'), findings: found('asks its clients for no password') },
    'a variable that the image does not read': {
      ...projectOf(aService('redis', { image: 'redis:7', environment })),
      findings: found('asks its clients for no password'),
    },
    'a blank password': {
      ...redis('redis-server', '--requirepass', ''),
      findings: found('the password is blank, which stands for none'),
    },
  },
  notApplicable: {
    'no Redis': projectOf(aService('db', { image: 'postgres:16' })),
    'a configuration file may say it': redis('redis-server', '/etc/redis.conf'),
  },
});
