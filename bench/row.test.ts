import { expect, test } from 'vitest';
import { benchTable } from './markdown-table.ts';
import type { Row } from './row.ts';

const START: Row = { what: 'help', value: 120, unit: 'ms', beside: { name: 'Node', value: 60 } };

test.each<[string, Row, RegExp]>([
  ['a ratio within its target', { ...START, target: { most: 2 } }, /\| 2\.00 × \| +≤ 2 × \| holds +\|/],
  ['a ratio beyond its target', { ...START, target: { most: 1.5 } }, /\| 2\.00 × \| ≤ 1\.5 × \| does not hold \|/],
  [
    'a rate that is wanted to be high',
    { what: 'scan', value: 24, unit: 'MB/s', target: { least: 30 } },
    /does not hold/,
  ],
  ['a figure that nothing is wanted of', START, /\| 2\.00 × \| +\| +\|/],
])('%s', (_, row, line) => {
  expect(benchTable([row])).toMatch(line);
});
