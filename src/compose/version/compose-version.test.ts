import { expect, test } from 'vitest';
import { isAtLeast, VERSION_FORM } from './compose-version.ts';

test.each([
  ['2.40.3', '2.40', true],
  ['2.40.0', '2.40', true],
  ['2.39.9', '2.40', false],
  ['v2.26.1-4', '2.26.1', true],
  ['2.9.0', '2.26', false],
  ['5.0.0', '2.40', true],
  ['2.40.3+ds1-0ubuntu1', '2.40.4', false],
])('%s is at least %s: %s', (version, since, expected) => {
  expect(isAtLeast(version, since)).toBe(expected);
});

test.each(['', 'dev', '2', '2.x', '2.26.1 (build)'])('"%s" is no version', (text) => {
  expect(VERSION_FORM.test(text)).toBe(false);
});
