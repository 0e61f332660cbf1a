import { expect, test } from 'vitest';
import { jsonDifferences } from './json-differences.ts';

test('the same documents have no differences, in whatever order their keys stand', () => {
  expect(jsonDifferences({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toEqual([]);
});

test('each innermost place is named, without what stands there', () => {
  const first = { services: { api: { ports: [{ target: 80 }], init: true, command: null } } };
  const second = { services: { api: { ports: [{ target: 81 }, {}], command: [] } } };
  expect(jsonDifferences(first, second)).toEqual([
    { path: 'services.api.ports[0].target', kind: 'not equal' },
    { path: 'services.api.ports[1]', kind: 'only in the second' },
    { path: 'services.api.init', kind: 'only in the first' },
    { path: 'services.api.command', kind: 'not equal' },
  ]);
});
