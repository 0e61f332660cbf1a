import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { faultRows } from './fault-table.ts';

const rows = await faultRows();
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

test('each fault has one row', () => {
  expect(rows.map(({ number }) => number)).toEqual([...range(1, 51), ...range(64, 68)]);
});

test('no row claims what no test shows', () => {
  expect(rows.filter(({ shownBy }) => shownBy.length === 0)).toEqual([]);
});

describe.each(rows)('row $number', ({ shownBy }) => {
  test.each(shownBy)('is shown by $file: $title', async ({ file, title }) => {
    const source = await readFile(`${PROJECT_ROOT}/${file}`, 'utf8');
    const spellings = ["'", '"', '`'].map((quote) => `${quote}${title}${quote}`);
    expect(spellings.some((spelling) => source.includes(spelling))).toBe(true);
  });
});
