import type { CheckResult, Finding } from '../../src/model/check-result.ts';
import { countText } from '../../src/shared/count-text.ts';
import type { PlacedCheck } from '../select/statements.ts';
import { factsSentence, findingSentence } from '../text/finding-text.ts';
import { clause, sentence } from '../text/sentence.ts';
import { standing } from '../text/standing.ts';
import { element, text, type Xml } from './xml.ts';

/** Where a test report would become larger than servers like to read. */
const FINDINGS_TOLD = 200;

/** What a case came to; `passed` when nothing is said of it. */
export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

/** A case of a test report, and what it counts as. */
export interface TestCase {
  readonly outcome: Outcome;
  readonly xml: Xml;
}

const OUTCOMES = {
  pass: 'passed',
  fail: 'failure',
  indeterminate: 'error',
  crashed: 'error',
  'not-applicable': 'skipped',
  waived: 'skipped',
} as const satisfies Record<CheckResult['verdict'], Outcome>;

/** A check as a case: its name is its id, so that a server can follow it from run to run. */
export function checkCase({ gate, section, check }: PlacedCheck): TestCase {
  const outcome = OUTCOMES[check.verdict];
  return testCase(`${gate.id}.${section.id}`, check.id, outcome, saidOf(check, outcome));
}

/** A case with what is said of it: a type and a message for failures and errors, the lines for all. */
export function testCase(
  className: string,
  name: string,
  outcome: Outcome,
  said: { readonly type?: string; readonly message?: string; readonly lines: readonly string[] },
): TestCase {
  const { type, message, lines } = said;
  const content = outcome === 'passed' ? [] : [element(outcome, { type, message }, [text(...lines)])];
  return { outcome, xml: element('testcase', { classname: className, name }, content) };
}

function saidOf(check: CheckResult, outcome: Outcome): Parameters<typeof testCase>[3] {
  if (outcome === 'failure') return { type: check.priority, message: headline(check), lines: failureLines(check) };
  if (check.verdict === 'waived') return { lines: check.findings.map(findingLine) };
  const reason = `${clause(check.title)}: ${check.reason ?? check.verdict}`;
  // The schema knows no attributes of what was skipped.
  return outcome === 'error' ? { type: check.verdict, message: reason, lines: [reason] } : { lines: [reason] };
}

function headline({ title, findings }: CheckResult): string {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const [first] = open;
  return open.length === 1 && first
    ? `${clause(title)}: ${findingSentence(first)}`
    : `${clause(title)}: ${countText(open.length, 'finding')}`;
}

function failureLines({ findings, failsGate, why, reason }: CheckResult): string[] {
  const told = findings.slice(0, FINDINGS_TOLD).map(findingLine);
  const left = findings.length - told.length;
  return [
    ...told,
    ...(left > 0 ? [`and ${countText(left, 'more finding')}`] : []),
    sentence(why),
    ...(failsGate ? [] : ['It does not fail the gate.']),
    ...(reason === undefined ? [] : [sentence(reason)]),
  ];
}

function findingLine(finding: Finding): string {
  const known = standing(finding);
  const told = `${finding.priority} ${findingSentence(finding)} ${factsSentence(finding)}`;
  return `${told} Fix: ${sentence(finding.fix)} Evidence: ${finding.evidence.join(', ')}.${known === '' ? '' : ` ${known}`}`;
}
