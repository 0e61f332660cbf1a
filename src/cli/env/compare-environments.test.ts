import { expect, test } from 'vitest';
import { differences } from './compare-environments.ts';
import { problemLines } from './problem.ts';

const file = (name: string, values: Record<string, string | null>) =>
  new Map(
    Object.entries(values).map(([key, value], index) => [
      key,
      { name: key, value, at: { file: name, line: index + 1, column: 1 } },
    ]),
  );

test('missing, extra and different variables by name and place, never by value', () => {
  const left = file('a.env', { SAME: 'hunter2', GONE: 'hunter2', OTHER: 'hunter2', BARE: null });
  const right = file('b.env', { SAME: 'hunter2', OTHER: 'hunter3', NEW: 'hunter2', BARE: null });
  expect(problemLines(differences({ left, right, names: ['a.env', 'b.env'] }))).toBe(
    [
      'a.env:2:1: missing GONE: it is not in b.env',
      'b.env:2:1: different OTHER: its value is another than in a.env',
      'b.env:3:1: extra NEW: it is not in a.env',
      '',
    ].join('\n'),
  );
});
