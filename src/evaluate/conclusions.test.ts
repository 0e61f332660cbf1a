import { describe, expect, test } from 'vitest';
import { sampleCheck } from '../../reports/testing/sample-checks.ts';
import type { CheckResult, Finding } from '../model/check-result.ts';
import type { ExhibitResult } from '../model/exhibit-result.ts';
import type { SectionResult } from '../model/result.ts';
import { conclusions } from './conclusions.ts';
import { aFinding } from './testing/a-finding.ts';

const waiver = { reason: 'r', owner: 'Ada', expires: '2026-12-31', place: { file: 'w.yaml', line: 1 } };
const failing = (id: string, priority: CheckResult['priority'], ...findings: Finding[]) =>
  sampleCheck(id, `${id} fails`, { priority, verdict: 'fail', evidence: ['E1'], findings });
const verdict = (is: CheckResult['verdict']) => sampleCheck(is, is, { verdict: is, evidence: [] });
const section = (checks: CheckResult[], different: Partial<SectionResult> = {}): SectionResult => ({
  id: 's',
  title: 'Section',
  status: 'warning',
  checks,
  exhibits: [],
  ...different,
});
const table = (rows: ExhibitResult['rows']): ExhibitResult => ({
  id: 't',
  title: 'T',
  columns: [{ title: 'C' }],
  rows,
});

describe('the risks', () => {
  const risksOf = (...checks: CheckResult[]) => conclusions([section(checks)]).risks;

  test('are high, medium and low, each with the checks behind it and what shows it', () => {
    const mixed = failing(
      'a',
      'P0',
      aFinding('api', { priority: 'P0' }),
      aFinding('ui', { priority: 'P2', evidence: ['E2'] }),
    );
    const low = failing('b', 'P3', aFinding('db', { priority: 'P3' }), aFinding('job', { priority: 'P3' }));
    expect(risksOf(mixed, low)).toEqual([
      { risk: 'high', findings: [{ check: 'a', title: 'a fails', count: 1, evidence: ['E1'] }] },
      { risk: 'medium', findings: [{ check: 'a', title: 'a fails', count: 1, evidence: ['E2'] }] },
      { risk: 'low', findings: [{ check: 'b', title: 'b fails', count: 2, evidence: ['E1'] }] },
    ]);
  });

  test('are not what somebody accepted, nor what did not fail', () => {
    const half = failing('a', 'P1', aFinding('api', { waiver }), aFinding('ui'));
    const whole = { ...failing('b', 'P1', aFinding('api', { waiver })), verdict: 'waived' as const };
    const [high] = risksOf(half, whole, verdict('pass'), verdict('indeterminate'));
    expect(high?.findings).toEqual([{ check: 'a', title: 'a fails', count: 1, evidence: ['E1'] }]);
  });
});

test('what lacks and what to do about it is told by urgency, and as in the document where that is the same', () => {
  const checks = [
    failing('a', 'P2', aFinding('x')),
    failing('b', 'P0', aFinding('x')),
    failing('c', 'P2', aFinding('x')),
  ];
  const later = section([failing('d', 'P0', aFinding('x')), failing('e', 'P1', aFinding('x'))], { title: 'Later' });
  const { gaps, recommendations } = conclusions([section(checks), later]);
  expect(gaps.map(({ check, section: of }) => [check, of])).toEqual([
    ['b', 'Section'],
    ['d', 'Later'],
    ['e', 'Later'],
    ['a', 'Section'],
    ['c', 'Section'],
  ]);
  expect(recommendations.map(({ check }) => check)).toEqual(['b', 'd', 'e', 'a', 'c']);
});

describe('the line of a section', () => {
  const lineOf = (of: SectionResult) => conclusions([of]).summary[0];

  test('counts what passed, what was found by urgency, what was accepted, and what is not known', () => {
    const found = [
      aFinding('a', { priority: 'P0' }),
      aFinding('b', { priority: 'P2' }),
      aFinding('c', { priority: 'P2' }),
    ];
    const checks = [
      verdict('pass'),
      verdict('pass'),
      failing('x', 'P0', ...found, aFinding('d', { waiver })),
      verdict('indeterminate'),
      verdict('crashed'),
      verdict('not-applicable'),
    ];
    expect(lineOf(section(checks))?.statement).toBe(
      '2 checks passed; 3 findings (1 P0, 2 P2); 1 finding accepted; 2 checks not evaluated',
    );
  });

  test.each<[string, SectionResult, string]>([
    ['passed', section([verdict('pass')]), '1 check passed'],
    ['was accepted', section([failing('x', 'P1', aFinding('a', { waiver }))]), '1 finding accepted'],
    ['could not be evaluated', section([verdict('crashed')]), '1 check not evaluated'],
  ])('says only what there is: %s', (_, of, statement) => {
    expect(lineOf(of)?.statement).toBe(statement);
  });

  test.each<[string, SectionResult, string]>([
    ['a table', section([], { exhibits: [table([{ cells: ['a'], evidence: ['E1'] }])] }), 'shown for information'],
    ['an empty table', section([], { exhibits: [table([])] }), 'nothing to examine'],
    ['checks that do not apply', section([verdict('not-applicable')]), 'nothing to examine'],
    ['a table that is not there', section([], { status: 'not-evaluated', exhibits: [table([])] }), 'could not be read'],
  ])('without a judgement tells of %s', (_, of, statement) => {
    expect(lineOf(of)?.statement).toBe(statement);
  });

  test('cites all that was looked at, each piece once', () => {
    const pass = sampleCheck('p', 'P', { evidence: ['E1', 'E2'] });
    const found = failing('x', 'P1', aFinding('a', { evidence: ['E3', 'E1'] }));
    const exhibits = [table([{ cells: ['a'], evidence: ['E4', 'E2'] }])];
    expect(lineOf(section([pass, found], { exhibits }))).toMatchObject({
      section: 'Section',
      status: 'warning',
      evidence: ['E1', 'E2', 'E3', 'E4'],
    });
  });
});
