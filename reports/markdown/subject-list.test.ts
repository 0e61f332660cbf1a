import { expect, test } from 'vitest';
import type { Subject } from '../../src/model/subject.ts';
import { subjectList } from './subject-list.ts';

const listOf = (...subjects: Subject[]) => subjectList(subjects.map((subject) => ({ subject })));

test('things of one sort in one file share their label and the name of the file', () => {
  const at = (line: number) => ({ file: 'compose.yaml', line, column: 3 });
  expect(listOf({ service: 'api', ...at(2) }, { service: 'db', ...at(9) })).toBe(
    'services `api` (2:3), `db` (9:3) in `compose.yaml`',
  );
});

test('each is told in full where they differ in sort or file', () => {
  expect(
    listOf(
      { variable: 'KEY', file: '.env', line: 4, column: 1 },
      { service: 'api', variable: 'KEY', file: 'compose.yaml', line: 9, column: 7 },
    ),
  ).toBe('variable `KEY` (.env:4:1); service `api`, variable `KEY` (compose.yaml:9:7)');
});

test('a place alone is told as what it is', () => {
  expect(listOf({ file: 'a.md', line: 1, column: 1 }, { file: 'b.md', line: 1, column: 1 })).toBe(
    '`a.md:1:1`; `b.md:1:1`',
  );
});

test('what all have in common is said once', () => {
  expect(listOf({ service: 'api', variable: 'KEY' }, { service: 'worker', variable: 'KEY' })).toBe(
    'services `api`, `worker`, variable `KEY`',
  );
  expect(listOf({ service: 'api', variable: 'A' }, { service: 'api', variable: 'B' })).toBe(
    'variables `A`, `B`, service `api`',
  );
});

test('containers have no place in a file', () => {
  expect(listOf({ container: 'shop-api-1' }, { container: 'shop-db-1' })).toBe('containers `shop-api-1`, `shop-db-1`');
});
