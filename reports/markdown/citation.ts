import { cell } from './escape.ts';
import { joinMarkdown, type Markdown, md, NOTHING } from './markdown.ts';

/** A statement was about to be shown without the evidence behind it: a mistake in this program. */
export class UncitedStatementError extends Error {
  constructor(statement: string) {
    super(`A statement without evidence cannot be shown: ${statement}`);
    this.name = 'UncitedStatementError';
  }
}

/**
 * The evidence of a statement, runs of identifiers shortened: `E3–E8, E11`.
 *
 * @throws UncitedStatementError when there is none; `statement` tells the reader of the error which it was
 */
export function evidenceList(evidence: readonly string[], statement: string): Markdown {
  if (evidence.length === 0) throw new UncitedStatementError(statement);
  const runs: string[][] = [];
  for (const id of [...new Set(evidence)].toSorted((a, b) => numberOf(a) - numberOf(b))) {
    const run = runs.at(-1);
    if (run && numberOf(id) === numberOf(run.at(-1) ?? '') + 1) run.push(id);
    else runs.push([id]);
  }
  return joinMarkdown(runs.map(shortened), ', ');
}

/** The evidence of a statement at its end: `[E3–E8, E11]`. Throws as `evidenceList` does. */
export function citation(evidence: readonly string[], statement: string): Markdown {
  return md`[${evidenceList(evidence, statement)}]`;
}

/** ` [E12]` where a statement stands without it too: what was not read, of which not even a read may have been tried. */
export function citationIfAny(evidence: readonly string[]): Markdown {
  return evidence.length === 0 ? NOTHING : md` [${evidenceList(evidence, 'never empty here')}]`;
}

function shortened(run: readonly string[]): Markdown {
  const [first = '', second] = run;
  if (second === undefined) return cell(first);
  const last = cell(run.at(-1) ?? '');
  return run.length === 2 ? md`${cell(first)}, ${last}` : md`${cell(first)}–${last}`;
}

function numberOf(id: string): number {
  return Number(/^E(\d+)$/.exec(id)?.[1] ?? Number.MAX_SAFE_INTEGER);
}
