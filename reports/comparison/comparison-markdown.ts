import {
  type ComparedFinding,
  type Comparison,
  FINDING_STATES,
  type FindingState,
} from '../../src/model/comparison.ts';
import { cell, code, codeCell, prose } from '../markdown/escape.ts';
import { subject } from '../markdown/finding.ts';
import { blocks, lines, type Markdown, md, NOTHING } from '../markdown/markdown.ts';
import { table, textColumns } from '../markdown/table.ts';
import { clause, sentence } from '../text/sentence.ts';
import { utcTime } from '../text/utc-time.ts';
import { changeText } from './change-text.ts';
import { STATE_WORDS } from './state-words.ts';

/** Two runs side by side as Markdown, with a newline at its end. */
export function comparisonMarkdown({ before, after, counts, findings, notes }: Comparison): string {
  const document = blocks(
    md`# What changed on project ${code(after.project)}`,
    lines(
      md`- **Before:** ${runLine(before)}`,
      md`- **After:** ${runLine(after)}`,
      ...notes.map((note) => md`- **Note:** ${prose(note)}`),
    ),
    table(
      [{ title: md`Findings` }, { title: md`Number`, align: 'right' }],
      FINDING_STATES.map((state) => [cell(STATE_WORDS[state]), md`${counts[state]}`]),
    ),
    ...FINDING_STATES.map((state) => stateBlock(state, findings)),
  );
  return `${document}\n`;
}

function runLine({ id, takenAt, host, toolVersion }: Comparison['before']): Markdown {
  return md`${code(id)}, ${prose(utcTime(takenAt))}, on ${code(host)}, gates ${prose(toolVersion)}`;
}

function stateBlock(state: FindingState, findings: readonly ComparedFinding[]): Markdown {
  const own = findings.filter((finding) => finding.state === state);
  if (own.length === 0) return NOTHING;
  const hasChange = own.some((finding) => changeText(finding) !== '');
  const rows = own.map((finding) => [
    cell(finding.after?.priority ?? finding.before?.priority ?? ''),
    cell(finding.gate.toUpperCase()),
    cell(clause(finding.title)),
    subject(finding.subject, 'cell'),
    cell(sentence(finding.message)),
    ...(hasChange ? [cell(changeText(finding))] : []),
    codeCell(finding.fingerprint),
  ]);
  const change = hasChange ? [md`What is known of it`] : [];
  const columns = textColumns(md`Priority`, md`Gate`, md`Check`, md`Of`, md`Finding`, ...change, md`Fingerprint`);
  return blocks(md`## ${prose(STATE_WORDS[state])}`, table(columns, rows));
}
