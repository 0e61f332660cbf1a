import { expect, test } from 'vitest';
import { displayWidth, fitColumns } from './display-width.ts';

test.each([
  ['postgres', 8],
  ['größe', 5],
  ['数据库', 6],
  ['✅', 2],
  ['⚠️', 2],
  ['e\u0301', 1],
  ['🐳', 2],
])('%s takes %d columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test('a text is cut by the columns it takes, not by its characters', () => {
  expect(fitColumns('数据库 is down', 8)).toBe('数据库 …');
  expect(fitColumns('postgres', 8)).toBe('postgres');
  expect(displayWidth(fitColumns('🐳🐳🐳', 4))).toBeLessThanOrEqual(4);
});
