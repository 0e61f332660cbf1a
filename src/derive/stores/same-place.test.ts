import { expect, test } from 'vitest';
import { isSamePlace } from './same-place.ts';

const at = { file: 'compose.yaml', line: 3, column: 5 };

test.each([
  ['itself', { ...at }, true],
  ['another file', { ...at, file: 'other.yaml' }, false],
  ['another line', { ...at, line: 4 }, false],
  ['another column', { ...at, column: 6 }, false],
  ['no place', undefined, false],
])('%s', (_, other, expected) => {
  expect(isSamePlace(at, other)).toBe(expected);
});
