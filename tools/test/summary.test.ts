import { expect, test } from 'vitest';
import { type Report, summary } from './summary.ts';

const report = (numPassedTests: number, numFailedTests = 0, numPendingTests = 0) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  success: numFailedTests === 0,
  testResults: [],
});
const file = (
  assertionResults: Report['testResults'][number]['assertionResults'],
  status = 'passed',
  message = '',
) => ({
  ...report(1),
  testResults: [{ name: 'src/a.test.ts', status, message, assertionResults }],
});

test('the parts are added up', () => {
  expect(summary([report(3), report(4)], true)).toMatchObject({ line: '7 passed, 0 failed', passed: true });
});

test('one failed test is a failure of all', () => {
  expect(summary([report(3), report(4, 1)], false)).toMatchObject({ line: '7 passed, 1 failed', passed: false });
});

test('a skipped test is a failure where nothing may be skipped', () => {
  expect(summary([report(3, 0, 2)], false)).toMatchObject({ line: '3 passed, 0 failed', passed: true });
  expect(summary([report(3, 0, 2)], true)).toMatchObject({ line: '3 passed, 2 failed', passed: false });
});

test('a part that left no report, or a suite that broke outside of its tests, is a failure', () => {
  expect(summary([report(3), undefined], false).passed).toBe(false);
  expect(summary([{ ...report(3), success: false }], false).passed).toBe(false);
});

test('nothing passed is no success', () => {
  expect(summary([report(0)], false).passed).toBe(false);
});

test('what is in the way is told by name, with the first line of why', () => {
  const failed = { fullName: 'adds', status: 'failed', failureMessages: ['expected 1 to be 2\n    at src/a.ts'] };
  const reports = [file([{ fullName: 'starts', status: 'passed' }, failed], 'failed')];
  expect(summary(reports, false).failures).toEqual(['src/a.test.ts > adds: expected 1 to be 2']);
});

test('so is what was skipped where nothing may be', () => {
  const reports = [file([{ fullName: 'asks an engine', status: 'skipped', failureMessages: [] }])];
  expect(summary(reports, false).failures).toEqual([]);
  expect(summary(reports, true).failures).toEqual(['src/a.test.ts > asks an engine: skipped']);
});

test('so is a file that broke outside of its tests', () => {
  expect(summary([file([], 'failed', 'Cannot find module\n')], false).failures).toEqual([
    'src/a.test.ts: Cannot find module',
  ]);
});
