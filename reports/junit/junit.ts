import type { GateResult, RunResult } from '../../src/model/result.ts';
import type { FileFormat } from '../file-format.ts';
import { missingVerdict } from '../select/missing-verdict.ts';
import { VERDICT_WORDS } from '../text/verdict-words.ts';
import { checkCase, type Outcome, type TestCase, testCase } from './test-case.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/**
 * JUnit XML: a suite for each section, a case for each check. What is not known is an error and never a pass; what was
 * accepted or does not apply is skipped.
 */
export const JUNIT: FileFormat = {
  render: (result) => {
    const suites = [...interruption(result), ...result.gates.flatMap((gate) => suitesOf(gate, result))];
    const all = suites.flatMap(({ cases }) => cases);
    const { tests, failures, errors } = countsOf(all);
    const elements = suites.map((suite) => suiteElement(suite, result));
    return xmlDocument(element('testsuites', { name: 'gates', tests, failures, errors }, elements));
  },
};

/** A run that was stopped tells only a part, which no reader of green cases would know. */
function interruption({ run }: RunResult): Suite[] {
  if (run.interruptedBy === undefined) return [];
  const message = `interrupted by ${run.interruptedBy}: this report is partial`;
  const told = testCase('run', 'complete', 'error', { type: 'interrupted', message, lines: [message] });
  return [{ name: 'Run', cases: [told] }];
}

function suitesOf(gate: GateResult, { run }: RunResult): Suite[] {
  const name = `${gate.id.toUpperCase()} ${gate.title}`;
  const missing = missingVerdict(gate, run);
  const verdict = missing && {
    name,
    cases: [
      testCase(
        gate.id,
        'verdict',
        missing.isMissed ? 'error' : 'skipped',
        missing.isMissed
          ? { type: gate.verdict, message: missing.reason, lines: [missing.reason] }
          : { lines: [missing.reason] },
      ),
    ],
  };
  const sections = gate.sections
    .filter(({ checks }) => checks.length > 0)
    .map((section) => ({
      name: `${name}: ${section.title}`,
      cases: section.checks.map((check) => checkCase({ gate, section, check })),
    }));
  return verdict ? [verdict, ...sections] : sections;
}

function suiteElement({ name, cases }: Suite, { run, verdict }: RunResult): Xml {
  const attributes = { name, ...countsOf(cases), timestamp: run.takenAt, hostname: run.host };
  const properties = [
    ['run', run.id],
    ['project', run.project],
    ['verdict', VERDICT_WORDS[verdict]],
    ['gates', run.toolVersion],
  ].map(([key, value]) => element('property', { name: key, value }));
  return element('testsuite', attributes, [element('properties', {}, properties), ...cases.map((one) => one.xml)]);
}

function countsOf(cases: readonly TestCase[]) {
  const count = (outcome: Outcome) => cases.filter((each) => each.outcome === outcome).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}
