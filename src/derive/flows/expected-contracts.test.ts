import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, anExchange } from '../../../gates/testing/evidence.ts';
import { expectedContracts } from './expected-contracts.ts';

const api = cited(aContainer('api', { environment: [{ name: 'JWT_SECRET', value: '«x»' }] }), 'E1');
const postgres = cited(aContainer('postgres', { image: 'postgres:16' }), 'E2');

test('what a system promises follows from its variables, its databases and its endpoints', () => {
  const exchange = cited(anExchange('api'), 'E3');
  expect(expectedContracts([api, postgres], [exchange])).toEqual([
    { id: 'auth.login', because: 'api has JWT_SECRET', evidence: 'E1' },
    { id: 'auth.token', because: 'api has JWT_SECRET', evidence: 'E1' },
    { id: 'auth.protected', because: 'api has JWT_SECRET', evidence: 'E1' },
    { id: 'errors.401', because: 'api has JWT_SECRET', evidence: 'E1' },
    { id: 'db.schema', because: 'postgres is a PostgreSQL database', evidence: 'E2' },
    { id: 'health.live', because: 'api serves a health endpoint', evidence: 'E3' },
  ]);
});

test('nothing is expected of what is not there, nor of containers that somebody started once', () => {
  expect(expectedContracts([], [])).toEqual([]);
  expect(expectedContracts([{ ...api, oneOff: true }], [])).toEqual([]);
});
