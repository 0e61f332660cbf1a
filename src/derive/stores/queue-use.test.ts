import { expect, test } from 'vitest';
import { aDependency, anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { queueUse } from './queue-use.ts';

const redis = cited(aService('redis', { image: 'redis:7' }));
const client = (name: string, variable: string) =>
  cited(aService(name, { environment: [anEntry(variable, 'redis://redis:6379/0')] }));

test.each([
  ['CELERY_BROKER_URL of api names it', redis, client('api', 'CELERY_BROKER_URL')],
  ['EVENT_BUS_URL of api names it', redis, client('api', 'EVENT_BUS_URL')],
  ['the background service worker uses it', redis, cited(aService('worker', { dependsOn: [aDependency('redis')] }))],
  ['it is called job-queue', cited(aService('job-queue', { image: 'redis:7' })), client('api', 'REDIS_URL')],
  [undefined, redis, client('api', 'REDIS_URL')],
  [undefined, redis, cited(aService('worker'))],
])('%s', (expected, store, service) => {
  expect(queueUse(store, [store, service])).toBe(expected);
});
