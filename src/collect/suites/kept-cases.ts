import type { ImportedCase, ImportedSuite } from '../../model/evidence/imported-suite.ts';

/** What matters most comes first, so that it is kept where there are too many. */
const ORDER = ['failed', 'errored', 'flaky', 'skipped', 'passed'] as const satisfies readonly ImportedCase['verdict'][];

/** All cases counted, and as many of them as are kept. */
export function keptCases(
  cases: readonly ImportedCase[],
  most: number,
): Pick<ImportedSuite, 'totals' | 'cases' | 'casesLeftOut'> {
  const count = (verdict: ImportedCase['verdict']) => cases.filter((each) => each.verdict === verdict).length;
  const ordered = ORDER.flatMap((verdict) => cases.filter((each) => each.verdict === verdict));
  return {
    totals: {
      passed: count('passed'),
      failed: count('failed'),
      errored: count('errored'),
      skipped: count('skipped'),
      flaky: count('flaky'),
    },
    cases: ordered.slice(0, most),
    casesLeftOut: Math.max(0, cases.length - most),
  };
}
