import { expect, test } from 'vitest';
import { countedRows, countStatement } from './count-rows.ts';

test('a table is counted by one SELECT that reads none of its columns and stops', () => {
  expect(countStatement({ schema: 'public', name: 'agents' })).toBe(
    'SELECT count(*)::int4 AS rows FROM (SELECT FROM "public"."agents" LIMIT 100001) AS bounded',
  );
});

test('a name is a name, whatever stands in it', () => {
  const name = 'a"; DROP TABLE b; --';
  expect(countStatement({ schema: 'public', name })).toContain(`"public"."a""; DROP TABLE b; --" LIMIT`);
});

test('what is more than is counted has no number', () => {
  expect([countedRows([{ rows: 6 }]), countedRows([{ rows: 100_001 }])]).toEqual([6, undefined]);
  expect(() => countedRows([])).toThrow('no number');
});
