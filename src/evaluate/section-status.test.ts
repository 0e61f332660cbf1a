import { describe, expect, test } from 'vitest';
import { sampleCheck } from '../../reports/testing/sample-checks.ts';
import type { CheckResult } from '../model/check-result.ts';
import { sectionStatus } from './section-status.ts';

const check = (verdict: CheckResult['verdict'], failsGate = false) => sampleCheck(verdict, 'T', { verdict, failsGate });

describe('a section', () => {
  test.each<[CheckResult[], ReturnType<typeof sectionStatus>]>([
    [[check('pass'), check('indeterminate'), check('fail', true)], 'fail'],
    [[check('pass'), check('fail'), check('indeterminate')], 'not-evaluated'],
    [[check('pass'), check('waived'), check('crashed')], 'not-evaluated'],
    [[check('pass'), check('fail')], 'warning'],
    [[check('pass'), check('waived')], 'warning'],
    [[check('not-applicable'), check('pass')], 'pass'],
    [[check('not-applicable')], 'none'],
    [[], 'none'],
  ])('%# comes to the worst that it holds', (checks, status) => {
    expect(sectionStatus(checks)).toBe(status);
  });

  test('with nothing but a table that could not be read is not evaluated: that is not the same as nothing', () => {
    expect(sectionStatus([], true)).toBe('not-evaluated');
    expect(sectionStatus([check('not-applicable')], true)).toBe('not-evaluated');
  });

  test('whose checks passed is well, though a table beside them could not be read: the table says so itself', () => {
    expect(sectionStatus([check('pass')], true)).toBe('pass');
  });
});
