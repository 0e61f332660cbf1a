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

/** Findings that are named, where there is room for them, and in any case. */
const ITEMS_NAMED = 8;
const LEAST_NAMED = 3;
/** Of a usual terminal, without the lines in which the shell asks for the next command and was asked for this one. */
const LINES = 24;
/** Where the report is, and the empty lines between the parts. */
const OTHER_LINES = 4;
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
  const before = [gateLines(result, columns, paint), figureLines(result, columns)];
  const last = closing(result, columns, paint);
  const taken = [...before, last].reduce((sum, { length }) => sum + length, OTHER_LINES);
  // One more line says how many others there are.
  const named = Math.min(ITEMS_NAMED, Math.max(LEAST_NAMED, LINES - taken - 1));
  const parts = [...before, findingLines(result, { columns, paint, named }), last];
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
    const facts = gateFacts(gate);
    const full = `${before} ${word}  ${facts.join(', ')}`;
    // What did not happen is left out before what did is cut.
    const told = displayWidth(full) <= columns ? facts : facts.filter((fact) => !fact.startsWith('0 '));
    const line = fitColumns(`${before} ${word}  ${told.join(', ')}`.trimEnd(), columns);
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

function gateFacts(gate: GateResult): string[] {
  const { verdict, reason, readiness } = gate;
  if (verdict === 'not-started' || verdict === 'not-configured') return [visibleText(reason ?? '')];
  const { passed, failed, warnings, notEvaluated } = gateCounts(gate);
  const facts = [
    `${passed} passed`,
    `${failed} failed`,
    countText(warnings, 'warning'),
    `${notEvaluated} not evaluated`,
  ];
  const blocked = readiness.next !== undefined && !readiness.ready;
  return [...facts, ...(blocked ? [`${readiness.next?.toUpperCase()} blocked`] : [])];
}

function findingLines(
  result: RunResult,
  { columns, paint, named: most }: { readonly columns: number; readonly paint: Paint; readonly named: number },
): string[] {
  const items = urgentFindings(result);
  const named = items.slice(0, most).map((item) => {
    const line = fitColumns(visibleText(`${item.priority} ${urgentItem(item)}`), columns);
    return line.replace(item.priority, (found) => paint(found, PRIORITY_TINTS[item.priority]));
  });
  const others = countFindings(items.slice(most));
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
