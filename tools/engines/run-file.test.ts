import { expect, test } from 'vitest';
import type { Report } from '../test/summary.ts';
import { triedFile } from './run-file.ts';

type Result = Report['testResults'][number];
const DAY = '2026-11-22';
const passed = { fullName: 'starts', status: 'passed' };
const failed = { fullName: 'adds', status: 'failed', failureMessages: ['expected 1 to be 2\n    at src/a.ts'] };
const skipped = { fullName: 'ends', status: 'skipped', failureMessages: [] };

const report = (assertionResults: Result['assertionResults'], status = 'passed', message = ''): Report => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  success: status === 'passed',
  testResults: [{ name: 'src/a.live.ts', status, message, assertionResults }],
});

test('every test of a file is counted, and what did not pass is named with the first line of why', () => {
  expect(triedFile(report([passed, failed, skipped], 'failed'), DAY)).toEqual({
    on: DAY,
    passed: 1,
    others: [
      { test: 'adds', said: 'expected 1 to be 2' },
      { test: 'ends', said: 'it was not run' },
    ],
  });
});

test('a file that broke before its first test did not pass', () => {
  const { others } = triedFile(report([skipped], 'failed', 'the stack did not start\nat stack.ts'), DAY);
  expect(others).toContainEqual({ test: 'all', said: 'the stack did not start' });
});

test('neither did one that left no report', () => {
  expect(triedFile(undefined, DAY)).toEqual({
    on: DAY,
    passed: 0,
    others: [{ test: 'all', said: 'the run left no report' }],
  });
});
