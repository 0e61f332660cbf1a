import { type EvidenceRun, evidenceRuns } from '../select/cited-evidence.ts';
import { cell } from './escape.ts';
import { joinMarkdown, type Markdown, md, NOTHING } from './markdown.ts';

/**
 * The evidence of a statement, runs of identifiers shortened: `E3–E8, E11`.
 *
 * @throws UncitedStatementError when there is none; `statement` tells the reader of the error which it was
 */
export function evidenceList(evidence: readonly string[], statement: string): Markdown {
  return joinMarkdown(evidenceRuns(evidence, statement).map(shortened), ', ');
}

/** The evidence of a statement at its end: `[E3–E8, E11]`. Throws as `evidenceList` does. */
export function citation(evidence: readonly string[], statement: string): Markdown {
  return md`[${evidenceList(evidence, statement)}]`;
}

/** ` [E12]` where a statement stands without it too: what was not read, of which not even a read may have been tried. */
export function citationIfAny(evidence: readonly string[]): Markdown {
  return evidence.length === 0 ? NOTHING : md` [${evidenceList(evidence, 'never empty here')}]`;
}

function shortened({ first, last, count }: EvidenceRun): Markdown {
  if (count === 1) return cell(first);
  return count === 2 ? md`${cell(first)}, ${cell(last)}` : md`${cell(first)}–${cell(last)}`;
}
