import { describe, expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { healthcheckOf } from './healthcheck.ts';

function healthcheck(value: string) {
  const { tree, diagnosis, faults } = treeOf(value);
  return { found: healthcheckOf(tree, diagnosis), faults: faults() };
}

describe('a health check', () => {
  test.each([
    ['{ test: curl -f http://localhost }', { test: ['CMD-SHELL', 'curl -f http://localhost'], disabled: false }],
    ['{ test: [CMD, curl, localhost] }', { test: ['CMD', 'curl', 'localhost'], disabled: false }],
    ['{ test: [NONE] }', { test: ['NONE'], disabled: true }],
    ['{ disable: true }', { disabled: true }],
    [
      '{ interval: 1m30s, timeout: 500ms, start_period: 1h, retries: 5 }',
      { disabled: false, intervalMs: 90_000, timeoutMs: 500, startPeriodMs: 3_600_000, retries: 5 },
    ],
  ])('%s', (value, expected) => {
    expect(healthcheck(value)).toMatchObject({ found: expected, faults: [] });
  });

  test.each([
    ['{ test: [curl, localhost] }', 'the test of a health check must start with NONE, CMD, CMD-SHELL'],
    ['{ interval: 30 }', 'interval is no duration such as 1m30s'],
    ['{ timeout: soon }', 'timeout is no duration such as 1m30s'],
  ])('%s is told', (value, fault) => {
    expect(healthcheck(value).faults).toEqual([fault]);
  });
});
