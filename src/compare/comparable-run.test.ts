import { expect, test } from 'vitest';
import { judged, recordedCapture } from '../evaluate/testing/recorded.ts';
import { RunResult } from '../model/result.ts';
import { comparableRun } from './comparable-run.ts';
import { compareRuns } from './compare-runs.ts';

const result = judged(await recordedCapture('ultra-agent-os-hardened'));

test('a result of an older version, which knows nothing of waivers and baselines, can be compared with', () => {
  const { waivers: _, remediation: __, ...rest } = result;
  const older = {
    ...rest,
    gates: rest.gates.map(({ counts: { waived: ___, ...counts }, ...gate }) => ({ ...gate, counts })),
  };
  const read = RunResult.parse(JSON.parse(JSON.stringify(older)));
  const { counts } = compareRuns(comparableRun(read), comparableRun(result), () => undefined);
  expect([counts.open > 0, counts.new + counts.fixed + counts.changed]).toEqual([true, 0]);
});

test('containers that run are not among those that are stopped', () => {
  expect(comparableRun(result).stopped).toEqual([]);
});

test('a check whose evidence nobody asked for is told apart from one that does not apply', () => {
  const { checks } = comparableRun(result);
  const unasked = checks.filter((check) => check.unasked);
  expect(unasked.length).toBeGreaterThan(0);
  expect(unasked.every(({ verdict }) => verdict === 'not-applicable')).toBe(true);
  expect(checks.filter(({ verdict }) => verdict === 'not-applicable').length).toBeGreaterThan(unasked.length);
});
