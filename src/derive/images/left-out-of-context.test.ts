import { expect, test } from 'vitest';
import { isLeftOutOfContext } from './left-out-of-context.ts';

test.each([
  ['.env', ['.env'], true],
  ['.env', ['/.env'], true],
  ['.env', ['./.env'], true],
  ['.env', ['**/.env'], true],
  ['.env', ['.env*'], true],
  ['.env', ['.*'], true],
  ['.env', ['**'], true],
  ['.env', ['.e?v'], true],
  ['.env', ['.[a-f]nv'], true],
  ['.env', ['.[^a-f]nv'], false],
  ['.env', ['.env.local'], false],
  ['.env', ['*.env'], true],
  ['.env', ['node_modules', 'dist'], false],
  ['.env', ['*', '!src'], true],
  ['.env', ['.env', '!.env'], false],
  ['.env', ['.env', '!.env.example'], true],
  ['.git', ['.git/'], true],
  ['.git', ['**/.git'], true],
  ['config/.env', ['config'], true],
  ['config/.env', ['.env'], false],
  ['config/.env', ['**/.env'], true],
  ['config/.env', ['*'], true],
  ['config/.env', ['config/*'], true],
  ['.env', [], false],
  ['.env', ['[', '\\', ''], false],
])('%s by %j: %s', (path, patterns, expected) => {
  expect(isLeftOutOfContext(path, patterns)).toBe(expected);
});

test('a pattern of many stars takes no longer than any other', () => {
  expect(isLeftOutOfContext('a'.repeat(100), [`${'*a'.repeat(2000)}b`])).toBe(false);
});
