import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { redisPersistenceUndeclared } from './redis-persistence-undeclared.ts';

const redis = (command: string[], name = 'redis') =>
  aService(name, { image: 'redis:7', command, keys: { command: at(5) } });
const client = (variable: string) => aService('api', { environment: [anEntry(variable, 'redis://redis:6379/0')] });
const broker = client('CELERY_BROKER_URL');
const found = (message: string) => [{ subject: { service: 'redis', ...at(5) }, message }];

checkCases(redisPersistenceUndeclared, {
  pass: {
    'an append-only file': projectOf(redis(['redis-server', '--appendonly', 'yes']), broker),
    'snapshots that were chosen': projectOf(redis(['redis-server', '--save', '60', '1']), broker),
  },
  fail: {
    'nothing is said': {
      ...projectOf(redis(['redis-server']), broker),
      findings: found('declares no persistence for its queue'),
    },
    'it is switched off': {
      ...projectOf(redis(['redis-server', '--save', '']), broker),
      findings: found('writes nothing of its queue to disk'),
    },
  },
  notApplicable: {
    'a cache': projectOf(redis(['redis-server']), client('REDIS_URL')),
    'a configuration file may say it': projectOf(redis(['redis-server', '/etc/redis.conf']), broker),
    'no Redis': projectOf(broker),
  },
});
