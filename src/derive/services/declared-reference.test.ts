import { expect, test } from 'vitest';
import { anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { declaredReferences } from './declared-reference.ts';

const db = cited(aService('db', { containerName: 'shop-db', networks: [{ name: 'data', aliases: ['postgres'] }] }));

test.each([
  ['a URL', anEntry('DATABASE_URL', 'postgres://app:***@db:5432/app'), true],
  ['a container name', anEntry('DATABASE_URL', 'postgres://shop-db/app'), true],
  ['an alias', anEntry('DB_HOST', 'postgres:5432'), true],
  ['a word', anEntry('DB_DRIVER', 'postgres'), false],
  ['another host', anEntry('DATABASE_URL', 'postgres://db.example/app'), false],
  ['no value', anEntry('DB_HOST', null), false],
])('%s', (_, entry, isReference) => {
  const api = cited(aService('api', { environment: [entry] }));
  const found = declaredReferences([db, api]).map(({ from, to }) => [from.name, to.name]);
  expect(found).toEqual(isReference ? [['api', 'db']] : []);
});

test('a service that names itself refers to no other', () => {
  expect(declaredReferences([cited(aService('db', { environment: [anEntry('DB_HOST', 'db')] }))])).toEqual([]);
});
