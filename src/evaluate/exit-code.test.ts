import { describe, expect, test } from 'vitest';
import type { GateResult } from '../model/result.ts';
import { exitCode, runVerdict } from './exit-code.ts';

const COUNTS = { checks: 0, pass: 0, fail: 0, notApplicable: 0, indeterminate: 0, crashed: 0, waived: 0, findings: 0 };

/** Of a gate, only its verdict and how many of its checks crashed matter here. */
function gate(verdict: GateResult['verdict'], crashed = 0): GateResult {
  return { verdict, counts: { ...COUNTS, crashed } } as unknown as GateResult;
}

describe('the verdict of a run', () => {
  test.each<[GateResult['verdict'][], string]>([
    [['passed', 'passed', 'passed'], 'passed'],
    [['passed', 'failed', 'passed'], 'failed'],
    [['not-established', 'failed'], 'failed'],
    [['passed', 'not-established'], 'not-established'],
    [['passed', 'not-started'], 'not-established'],
    [['passed', 'not-configured'], 'passed'],
    [['not-configured'], 'not-established'],
    [[], 'not-established'],
  ])('%j: %s', (verdicts, expected) => {
    expect(
      runVerdict(
        verdicts.map((verdict) => gate(verdict)),
        false,
      ),
    ).toBe(expected);
  });

  test('a gate that was named and is not configured leaves it unestablished', () => {
    expect(runVerdict([gate('passed'), gate('not-configured')], true)).toBe('not-established');
  });
});

describe('the exit code', () => {
  const code = (...gates: GateResult[]) => exitCode(gates, { gatesNamed: false });

  test.each<[string, GateResult[], number]>([
    ['all passed', [gate('passed'), gate('passed')], 0],
    ['one failed', [gate('passed'), gate('failed')], 1],
    ['one is not established', [gate('passed'), gate('not-established')], 3],
    ['a check of one crashed', [gate('passed'), gate('not-established', 1)], 4],
    ['a check of one crashed, and another failed', [gate('not-established', 1), gate('failed')], 1],
  ])('%s', (_, gates, expected) => {
    expect(code(...gates)).toBe(expected);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('tells %s before anything else', (interruptedBy, expected) => {
    expect(exitCode([gate('failed')], { gatesNamed: false, interruptedBy })).toBe(expected);
  });
});
