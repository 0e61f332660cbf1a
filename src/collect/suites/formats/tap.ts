import type { FileFault } from '../../../model/evidence/file-fault.ts';
import type { ImportedCase } from '../../../model/evidence/imported-suite.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { type ReadResults, shortMessage } from './read-results.ts';
import { type TapLine, tapLine } from './tap-line.ts';

/** Test points of one depth that belong to no parent yet. */
interface Level {
  readonly cases: ImportedCase[];
  points: number;
  plan?: number;
}

/**
 * Reads TAP 13 and 14, subtests included: https://testanything.org/tap-version-14-specification.html
 * A point that has subtests is a group; its own verdict counts only where none of them explains it.
 */
export function readTap(text: string, file: string): ReadResults {
  const levels: Level[] = [newLevel()];
  const faults: FileFault[] = [];
  const lines = text.split(/\r?\n/);
  const fault = (message: string, index: number) => faults.push({ message, at: { file, line: index + 1, column: 1 } });
  let isKnown = false;
  for (let index = 0; index < lines.length; index++) {
    const line = tapLine(lines[index] ?? '');
    if (line.kind === 'other') continue;
    isKnown = true;
    if (line.kind === 'bail') {
      fault('the suite gave up before its end', index);
      levels[0]?.cases.push({ names: ['Bail out!'], verdict: 'errored', ...messageOf(line.text) });
      break;
    }
    if (line.kind === 'version') continue;
    while (levels.length <= line.depth) levels.push(newLevel());
    const level = levels[line.depth] ?? newLevel();
    if (line.kind === 'plan') level.plan = line.count;
    else {
      const details = detailsAfter(lines, index + 1, line.depth);
      addPoint(levels, line, details, (message) => fault(message, index));
    }
  }
  if (!isKnown) throw new ReadFailure('suite.unreadable', 'it is no TAP: no line of it is a plan or a test point');
  const [outer = newLevel()] = levels;
  const problem = planFault(outer);
  if (problem !== undefined) fault(problem, lines.length - 1);
  return { cases: outer.cases, faults };
}

function addPoint(
  levels: Level[],
  point: Extract<TapLine, { kind: 'point' }>,
  details: Details,
  fault: (message: string) => void,
): void {
  const level = levels[point.depth] ?? newLevel();
  level.points += 1;
  const below = levels.splice(point.depth + 1)[0];
  const children = below?.cases ?? [];
  const problem = below ? planFault(below) : undefined;
  if (problem !== undefined) fault(`in "${point.name}": ${problem}`);
  level.cases.push(...children.map((child) => ({ ...child, names: [point.name, ...child.names] })));
  const isExplained = children.some(({ verdict }) => verdict === 'failed' || verdict === 'errored');
  if (children.length > 0 && (point.ok || point.directive !== undefined || isExplained)) return;
  level.cases.push({ names: [point.name], verdict: verdictOf(point), ...details });
}

function verdictOf({ ok, directive }: Extract<TapLine, { kind: 'point' }>): ImportedCase['verdict'] {
  // What is still to be done may fail, and what was skipped says nothing.
  if (directive !== undefined) return 'skipped';
  return ok ? 'passed' : 'failed';
}

function planFault({ plan, points }: Level): string | undefined {
  if (plan === undefined) return 'there is no plan, so that its end may be missing';
  return plan === points ? undefined : `the plan says ${plan} test points, and there are ${points}`;
}

type Details = Pick<ImportedCase, 'durationMs' | 'message' | 'file' | 'line'>;

/** What the block of YAML below a point says of it, in the words of the runners that write it. */
function detailsAfter(lines: readonly string[], from: number, depth: number): Details {
  const indent = '    '.repeat(depth);
  if ((lines[from] ?? '').trimEnd() !== `${indent}  ---`) return {};
  const end = lines.findIndex((line, index) => index > from && line.trimEnd() === `${indent}  ...`);
  const block = lines.slice(from + 1, end < 0 ? from + 1 : Math.min(end, from + 200));
  const field = (names: string) => {
    const pattern = new RegExp(`^\\s{2,}(?:${names}):\\s*(.+)$`);
    return block.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
  };
  const duration = Number(field('duration_ms') ?? Number.NaN);
  const [, file, line] = /^["']?(.*?):(\d+)(?::\d+)?["']?$/.exec(field('location') ?? '') ?? [];
  return {
    ...(Number.isFinite(duration) && { durationMs: duration }),
    ...messageOf((field('error|message') ?? '').replace(/^(["'])(.*)\1$/, '$2').replace(/^\|-?$/, '')),
    ...(file !== undefined && line !== undefined && { file, line: Number(line) }),
  };
}

function messageOf(text: string): { message?: string } {
  const message = shortMessage(text);
  return message === '' ? {} : { message };
}

function newLevel(): Level {
  return { cases: [], points: 0 };
}
