import { expect, test } from 'vitest';
import type { EnvironmentSecret } from './environment-secrets.ts';
import { isDataStorePurpose, secretPurpose } from './secret-purpose.ts';

const NAMES = new Map([['db.internal', 'postgres']]);

const secret = (service: string, image: string, variable: string, url?: string) =>
  ({
    service,
    variable,
    value: url ?? 'masked',
    container: { image },
    facts: { position: url === undefined ? 'value' : 'url-password' },
  }) as unknown as EnvironmentSecret;

const store = secret('postgres', 'postgres:15', 'POSTGRES_PASSWORD');

test.each([
  ['in the environment of the store', store, 'data store postgres'],
  [
    'in a URL that names the store',
    secret('api', 'shop-api', 'URL', 'postgresql://shop:«redacted:a»@db.internal/shop'),
    'data store postgres',
  ],
  [
    'in a URL that names a host elsewhere',
    secret('api', 'x', 'URL', 'redis://:m@cache.example'),
    'data store cache.example',
  ],
  ['in a variable named after a database', secret('api', 'shop-api', 'DB_PASSWORD'), 'data store postgres'],
  ['in a variable named after the store', secret('api', 'shop-api', 'postgresPass'), 'data store postgres'],
  ['in any other variable', secret('api', 'shop-api', 'JWT_SECRET'), 'variable JWT_SECRET'],
])('a secret %s is for it', (_, one, purpose) => {
  expect(secretPurpose(one, [store, one], NAMES)).toBe(purpose);
});

test('a variable named after a database is for itself when no data store has the secret', () => {
  const one = secret('api', 'shop-api', 'DB_PASSWORD');
  expect(secretPurpose(one, [one], NAMES)).toBe('variable DB_PASSWORD');
});

test('only data stores share a secret with their clients', () => {
  expect(['data store postgres', 'variable JWT_SECRET'].map(isDataStorePurpose)).toEqual([true, false]);
});
