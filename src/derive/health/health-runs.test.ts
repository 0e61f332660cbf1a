import { expect, test } from 'vitest';
import { checkedContainer } from '../../../gates/testing/activity.ts';
import { failuresInOperation, healthRuns, reachesStart } from './health-runs.ts';

test('runs are in order, however the engine lists them', () => {
  const container = checkedContainer('api', [1, 0]);
  container.state.health.log.reverse();
  expect(healthRuns(container).map(({ exitCode }) => exitCode)).toEqual([1, 0]);
});

test.each([
  ['fewer runs than the engine keeps', [0, 0], 3600, true],
  ['as many, the first one soon after the start', [1, 0, 0, 0, 0], 55, true],
  ['as many, long after the start', [1, 0, 0, 0, 0], 3600, false],
  ['none', [], 3600, false],
])('of %s', (_, exitCodes, uptime, reaches) => {
  expect(reachesStart(checkedContainer('api', exitCodes, { uptime }))).toBe(reaches);
});

test.each([
  ['a failure between successes', [0, 1, 0, 0, 0], 3600, 1],
  ['a failure long after the start', [1, 1, 0, 0, 0], 3600, 2],
  ['failures while it was starting', [1, 1, 0, 0, 0], 55, 0],
  ['a failure after it had started', [1, 0, 1, 0, 0], 55, 1],
  ['success after success', [0, 0, 0, 0, 0], 3600, 0],
])('%s', (_, exitCodes, uptime, failures) => {
  expect(failuresInOperation(checkedContainer('api', exitCodes, { uptime }))).toHaveLength(failures);
});
