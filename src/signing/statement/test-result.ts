import type { CheckResult } from '../../model/check-result.ts';
import type { RunResult } from '../../model/result.ts';
import type { StatementSubject } from './statement.ts';

/** https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
export const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';

interface TestResultPredicate {
  readonly result: 'PASSED' | 'WARNED' | 'FAILED';
  readonly configuration: readonly StatementSubject[];
  readonly passedTests: readonly string[];
  readonly warnedTests: readonly string[];
  readonly failedTests: readonly string[];
}

/**
 * The run as a test result of in-toto, which knows three outcomes. What was not established did not pass, so it is
 * FAILED; findings that fail no gate and accepted ones are WARNED.
 */
export function testResult(result: RunResult, configuration: readonly StatementSubject[]): TestResultPredicate {
  const checks = result.gates.flatMap(({ id, sections }) =>
    sections.flatMap((section) => section.checks.map((check) => ({ name: `${id}/${check.id}`, check }))),
  );
  const named = (outcome: 'passed' | 'warned' | 'failed') =>
    checks.filter(({ check }) => outcomeOf(check) === outcome).map(({ name }) => name);
  const warnedTests = named('warned');
  const passed = warnedTests.length > 0 ? 'WARNED' : 'PASSED';
  return {
    result: result.verdict === 'passed' ? passed : 'FAILED',
    configuration: [...configuration],
    passedTests: named('passed'),
    warnedTests,
    failedTests: named('failed'),
  };
}

/** A check that does not apply tested nothing. */
function outcomeOf({ verdict, failsGate }: CheckResult): 'passed' | 'warned' | 'failed' | 'none' {
  if (verdict === 'pass') return 'passed';
  if (verdict === 'not-applicable') return 'none';
  return verdict === 'waived' || (verdict === 'fail' && !failsGate) ? 'warned' : 'failed';
}
