import { expect, test } from 'vitest';
import type { Json } from '../model/flow/json.ts';
import type { Step } from '../model/flow/step.ts';
import { resolveExpectation } from './resolve-expectation.ts';

const resolved = (step: Step, variables: Record<string, Json> = {}, schemas?: ReadonlyMap<string, unknown>) =>
  resolveExpectation(step, 'expect', new Map(Object.entries(variables)), schemas);

const http = { target: 'api', path: '/' };

test('variables are filled in and schema files are put in their place', () => {
  const step: Step = { id: 'a', http, expect: { status: '${row.status}', schema: './health.json' } };
  expect(resolved(step, { 'row.status': 401 }, new Map([['./health.json', { type: 'object' }]]))).toEqual({
    expectation: { kind: 'http', status: 401, schema: { type: 'object' } },
  });
});

test.each<[Step, object]>([
  [
    { id: 'a', compose: { service: 'worker', action: 'stop' } },
    { kind: 'compose', state: 'exited' },
  ],
  [
    { id: 'a', waitUntil: { service: 'worker' } },
    { kind: 'waitUntil', state: 'running', health: { in: ['healthy', 'none'] } },
  ],
  [
    { id: 'a', waitUntil: { service: 'worker' }, expect: { state: 'exited' } },
    { kind: 'waitUntil', state: 'exited' },
  ],
])('what is usual is written out: %j', (step, expectation) => expect(resolved(step)).toEqual({ expectation }));

test('a variable without a value is a fault, not an empty text', () => {
  expect(resolved({ id: 'a', http, expect: { status: 200, json: { '$.id': '${id}' } } })).toEqual({
    fault: 'the variable ${id} has no value',
  });
});
