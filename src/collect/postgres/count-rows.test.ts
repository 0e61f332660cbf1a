import { expect, test } from 'vitest';
import { countedRows, countStatement } from './count-rows.ts';

test('a table is counted by one SELECT that reads none of its columns and stops', () => {
  expect(countStatement({ schema: 'public', name: 'agents' }, 100_000)).toBe(
    'SELECT count(*)::int4 AS rows FROM (SELECT FROM "public"."agents" LIMIT 100001) AS bounded',
  );
});

test('a name is a name, whatever stands in it', () => {
  const name = 'a"; DROP TABLE b; --';
  expect(countStatement({ schema: 'public', name }, 100_000)).toContain(`"public"."a""; DROP TABLE b; --" LIMIT`);
});

test('what is more than is counted has no number', () => {
  expect([countedRows([{ rows: 6 }], 100_000), countedRows([{ rows: 100_001 }], 100_000)]).toEqual([6, undefined]);
  expect(() => countedRows([], 100_000)).toThrow('no number');
});
