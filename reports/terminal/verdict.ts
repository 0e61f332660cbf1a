import type { Priority } from '../../src/model/priority.ts';
import type { GateResult, GateVerdict, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { gateCounts } from '../select/gate-counts.ts';
import { overviewOf } from '../select/overview.ts';
import { countFindings, type UrgentFindings, urgentFindings } from '../select/urgent-findings.ts';
import { displayWidth, fitColumns } from '../text/display-width.ts';
import { RELEASE_WORDS, releaseReason } from '../text/release-words.ts';
import { clause } from '../text/sentence.ts';
import { subjectName, subjectText } from '../text/subject-parts.ts';
import { exitCodeMeaning, VERDICT_WORDS } from '../text/verdict-words.ts';
import { visibleText } from '../text/visible-text.ts';
import { type Paint, paintFor, type Tint } from './paint.ts';

export interface VerdictOptions {
  readonly colour: boolean;
  /** Columns of the screen; no line is longer. */
  readonly width: number;
}

const ITEMS_NAMED = 8;
const NARROWEST = 20;

const TINTS: Readonly<Record<GateVerdict, Tint>> = {
  passed: 'green',
  failed: 'red',
  'not-established': 'yellow',
  'not-started': 'yellow',
  'not-configured': 'dim',
};
const PRIORITY_TINTS: Readonly<Record<Priority, Tint>> = { P0: 'red', P1: 'red', P2: 'yellow', P3: 'dim' };

/** The screen at the end of a run: gates, figures, the most urgent findings, what is not known, the verdict. Ends in a newline. */
export function renderVerdict(result: RunResult, { colour, width }: VerdictOptions): string {
  const columns = Math.max(NARROWEST, width);
  const paint = paintFor(colour);
  const parts = [
    gateLines(result, columns, paint),
    figureLines(result, columns),
    findingLines(result, columns, paint),
    closing(result, columns, paint),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function gateLines({ gates }: RunResult, columns: number, paint: Paint): string[] {
  const names = gates.map(({ id, title }) => visibleText(`${id.toUpperCase()} ${title}`));
  const nameWidth = Math.max(0, ...names.map(displayWidth));
  const wordWidth = Math.max(0, ...gates.map(({ verdict }) => VERDICT_WORDS[verdict].length));
  return gates.map((gate, index) => {
    const name = names[index] ?? '';
    const word = VERDICT_WORDS[gate.verdict].padEnd(wordWidth);
    const before = `${name}${' '.repeat(nameWidth - displayWidth(name))} `;
    const line = fitColumns(`${before} ${word}  ${gateFacts(gate)}`.trimEnd(), columns);
    return line.replace(word.trimEnd(), (found) => paint(found, TINTS[gate.verdict]));
  });
}

/** The figures of the last gate that has some: those of what runs are more than those of what is declared. */
function figureLines({ gates }: RunResult, columns: number): string[] {
  const figures = gates.map((gate) => overviewOf(gate).flatMap(({ rows }) => rows.map(({ cells }) => cells)));
  const shown = figures.findLast((rows) => rows.length > 0) ?? [];
  const told = shown.map(
    ([title = '', ...observed]) => [visibleText(title), visibleText(observed.join('; '))] as const,
  );
  const width = Math.max(0, ...told.map(([title]) => displayWidth(title)));
  return told.map(([title, text]) =>
    fitColumns(`${title}${' '.repeat(width - displayWidth(title))}  ${text}`.trimEnd(), columns),
  );
}

function gateFacts(gate: GateResult): string {
  const { verdict, reason, readiness } = gate;
  if (verdict === 'not-started' || verdict === 'not-configured') return visibleText(reason ?? '');
  const { passed, failed, warnings, notEvaluated } = gateCounts(gate);
  const facts = [
    `${passed} passed`,
    `${failed} failed`,
    countText(warnings, 'warning'),
    `${notEvaluated} not evaluated`,
  ];
  const blocked = readiness.next !== undefined && !readiness.ready;
  return [...facts, ...(blocked ? [`${readiness.next?.toUpperCase()} blocked`] : [])].join(', ');
}

function findingLines(result: RunResult, columns: number, paint: Paint): string[] {
  const items = urgentFindings(result);
  const named = items.slice(0, ITEMS_NAMED).map((item) => {
    const line = fitColumns(visibleText(`${item.priority} ${urgentItem(item)}`), columns);
    return line.replace(item.priority, (found) => paint(found, PRIORITY_TINTS[item.priority]));
  });
  const others = countFindings(items.slice(ITEMS_NAMED));
  return others > 0
    ? [...named, fitColumns(`and ${countText(others, 'more finding')} in the documents`, columns)]
    : named;
}

function urgentItem({ check, findings }: UrgentFindings): string {
  const [first] = findings;
  if (findings.length === 1) return `${subjectText(first.subject)} — ${first.message}`;
  const names = [...new Set(findings.map(({ subject }) => subjectName(subject)))];
  return `${clause(check.title)}: ${findings.length} findings (${names.join(', ')})`;
}

function closing(
  { notEvaluated, verdict, exitCode, run, release }: RunResult,
  columns: number,
  paint: Paint,
): string[] {
  const unknown = countText(notEvaluated.length, 'statement');
  const word = VERDICT_WORDS[verdict];
  const line = fitColumns(`${word} — exit code ${exitCode}, ${exitCodeMeaning(exitCode)}`, columns);
  return [
    ...(run.interruptedBy === undefined
      ? []
      : [fitColumns(visibleText(`Interrupted by ${run.interruptedBy}`), columns)]),
    ...(notEvaluated.length === 0 ? [] : [paint(fitColumns(`${unknown} not evaluated`, columns), 'yellow')]),
    line.replace(word, (found) => paint(paint(found, TINTS[verdict]), 'bold')),
    releaseLine(release, columns, paint),
  ];
}

function releaseLine(release: RunResult['release'], columns: number, paint: Paint): string {
  const word = RELEASE_WORDS[release.verdict];
  const line = fitColumns(visibleText(`Release: ${word} — ${releaseReason(release)}`), columns);
  return line.replace(word, (found) => paint(found, RELEASE_TINTS[release.verdict]));
}

const RELEASE_TINTS = { ready: 'green', 'not-ready': 'red', 'not-established': 'yellow' } as const;
