import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { faultRows } from './fault-table.ts';

const rows = await faultRows();
const CASES = 70;

test('each fault has one row', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: CASES }, (_, index) => index + 1));
});

test('no row claims what no test shows', () => {
  expect(rows.filter(({ shownBy }) => shownBy.length === 0)).toEqual([]);
});

describe.each(rows)('row $number', ({ shownBy }) => {
  test.each(shownBy)('is shown by $file: $title', async ({ file, title }) => {
    const source = await withSharedTests(`${PROJECT_ROOT}/${file}`);
    const spellings = ["'", '"', '`'].map((quote) => `${quote}${title}${quote}`);
    expect(spellings.some((spelling) => source.includes(spelling))).toBe(true);
  });
});

/** The text of a file of tests, and of what it shares with its neighbours. */
async function withSharedTests(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  const shared = [...source.matchAll(/from '\.\/(testing\/[\w-]+-tests\.ts)'/g)].map(([, name = '']) => name);
  const texts = await Promise.all(shared.map((name) => readFile(join(dirname(path), name), 'utf8')));
  return [source, ...texts].join('\n');
}
