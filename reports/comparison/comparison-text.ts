import {
  type ComparedFinding,
  type Comparison,
  FINDING_STATES,
  type FindingState,
} from '../../src/model/comparison.ts';
import { fitColumns } from '../text/display-width.ts';
import { clause } from '../text/sentence.ts';
import { subjectText } from '../text/subject-parts.ts';
import { utcTime } from '../text/utc-time.ts';
import { visibleText } from '../text/visible-text.ts';
import { changeText } from './change-text.ts';
import { STATE_WORDS } from './state-words.ts';

/** What did not change is counted, and listed nowhere but in the Markdown and the JSON. */
const LISTED: readonly FindingState[] = ['new', 'changed', 'evidence-gone', 'fixed'];

/** Two runs side by side for a terminal; no line is wider than `width` columns. Ends in a newline. */
export function comparisonText(comparison: Comparison, width: number): string {
  const { before, after, counts, findings, notes } = comparison;
  const parts = [
    [
      `Before: ${before.id}, ${utcTime(before.takenAt)}, ${before.project}`,
      `After:  ${after.id}, ${utcTime(after.takenAt)}, ${after.project}`,
      ...notes.map((note) => `Note: ${note}`),
    ],
    ...LISTED.map((state) => listed(state, findings)),
    [FINDING_STATES.map((state) => `${counts[state]} ${STATE_WORDS[state].toLowerCase()}`).join(', ')],
  ];
  const lines = parts.filter((part) => part.length > 0).map((part) => part.map((line) => fitted(line, width)));
  return `${lines.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function listed(state: FindingState, findings: readonly ComparedFinding[]): string[] {
  const own = findings.filter((finding) => finding.state === state);
  return own.length === 0 ? [] : [STATE_WORDS[state], ...own.map(line)];
}

function line(finding: ComparedFinding): string {
  const { gate, check, subject, message, after, before } = finding;
  const change = changeText(finding);
  const told = `${subjectText(subject)} — ${clause(message)}${change === '' ? '' : ` (${change})`}`;
  return `  ${after?.priority ?? before?.priority} ${gate.toUpperCase()} ${check}: ${told}`;
}

function fitted(text: string, width: number): string {
  return fitColumns(visibleText(text), width);
}
