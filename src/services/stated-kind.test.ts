import { expect, test } from 'vitest';
import { statedKind } from './stated-kind.ts';

test.each([
  ['a kind', 'db', { statedKind: 'postgres' }],
  ['none', 'registry', { statedKind: 'none' }],
  ['something else than a kind', 'api', {}],
  ['nothing', 'worker', {}],
  ['nothing, under a name that every object has', 'constructor', {}],
])('the settings say %s', (_, service, expected) => {
  expect(statedKind({ db: { kind: 'postgres' }, registry: { kind: 'none' }, api: {} }, service)).toEqual(expected);
});
