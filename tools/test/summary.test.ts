import { expect, test } from 'vitest';
import { summary } from './summary.ts';

const report = (numPassedTests: number, numFailedTests = 0, numPendingTests = 0) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  success: numFailedTests === 0,
});

test('the parts are added up', () => {
  expect(summary([report(3), report(4)], true)).toEqual({ line: '7 passed, 0 failed', passed: true });
});

test('one failed test is a failure of all', () => {
  expect(summary([report(3), report(4, 1)], false)).toEqual({ line: '7 passed, 1 failed', passed: false });
});

test('a skipped test is a failure where nothing may be skipped', () => {
  expect(summary([report(3, 0, 2)], false)).toEqual({ line: '3 passed, 0 failed', passed: true });
  expect(summary([report(3, 0, 2)], true)).toEqual({ line: '3 passed, 2 failed', passed: false });
});

test('a part that left no report, or a suite that broke outside of its tests, is a failure', () => {
  expect(summary([report(3), undefined], false).passed).toBe(false);
  expect(summary([{ ...report(3), success: false }], false).passed).toBe(false);
});

test('nothing passed is no success', () => {
  expect(summary([report(0)], false).passed).toBe(false);
});
