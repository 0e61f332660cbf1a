import { expect, test } from 'vitest';
import { whyNoPostgres } from './postgres-unread.ts';

const of = { service: 'db', container: 'shop-db-1' };

test('there is no server', () => {
  expect(whyNoPostgres([])).toBe('no running container is known to be a Postgres server');
});

test('a server that was not read is told with the reason, once for all of its replicas', () => {
  const notRead = { code: 'credentials.needed', message: 'no credentials are given' };
  const unread = [
    { ...of, notRead },
    { ...of, container: 'shop-db-2', notRead },
  ];
  expect(whyNoPostgres(unread)).toBe('not evaluated; db: no credentials are given');
});
