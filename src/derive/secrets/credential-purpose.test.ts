import { expect, test } from 'vitest';
import { anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { credentialPurposes } from './credential-purpose.ts';

const db = cited(aService('db', { image: 'postgres:16' }));
const cache = cited(aService('cache', { image: 'redis:7', containerName: 'shop-cache' }));
const api = cited(aService('api'));

/** The purposes of one variable of a service. */
function purposes(service: typeof api, name: string, value = '***') {
  const position = value.includes('://') ? ('url-password' as const) : ('value' as const);
  return [...credentialPurposes({ service, entry: anEntry(name, value) }, { position }, [db, cache, api])];
}

test.each([
  ['POSTGRES_PASSWORD', db, '***', ['data store db']],
  ['DB_PASSWORD', api, '***', ['variable DB_PASSWORD', 'data store db']],
  ['PGPASSWORD', api, '***', ['variable PGPASSWORD', 'data store db']],
  ['REDIS_PASSWORD', api, '***', ['variable REDIS_PASSWORD', 'data store cache']],
  ['DATABASE_URL', api, 'postgres://app:***@db/app', ['data store db']],
  ['REDIS_URL', api, 'redis://:***@shop-cache:6379', ['data store cache']],
  ['MAIL_URL', api, 'smtp://app:***@mail.example', ['data store mail.example']],
  ['JWT_SECRET', api, '***', ['variable JWT_SECRET']],
])('%s', (name, service, value, expected) => {
  expect(purposes(service, name, value)).toEqual(expected);
});
