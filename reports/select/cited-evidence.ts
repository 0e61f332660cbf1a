/** A statement was about to be shown without the evidence behind it: a mistake in this program. */
export class UncitedStatementError extends Error {
  constructor(statement: string) {
    super(`A statement without evidence cannot be shown: ${statement}`);
    this.name = 'UncitedStatementError';
  }
}

/** Identifiers that follow each other: the first, the last, and how many they are. */
export interface EvidenceRun {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/**
 * The evidence of a statement in its order, each piece once, as runs of identifiers: E3, E4, E5 and E11 are two.
 *
 * @throws UncitedStatementError when there is none; `statement` tells the reader of the error which it was
 */
export function evidenceRuns(evidence: readonly string[], statement: string): EvidenceRun[] {
  if (evidence.length === 0) throw new UncitedStatementError(statement);
  const runs: EvidenceRun[] = [];
  let previous = Number.NaN;
  for (const { id, number } of numbered(evidence)) {
    const run = runs.at(-1);
    if (run && number === previous + 1) runs[runs.length - 1] = { ...run, last: id, count: run.count + 1 };
    else runs.push({ first: id, last: id, count: 1 });
    previous = number;
  }
  return runs;
}

function numbered(evidence: readonly string[]): readonly { readonly id: string; readonly number: number }[] {
  const once = [...new Set(evidence)].map((id) => ({ id, number: numberOf(id) }));
  return once.toSorted((a, b) => a.number - b.number);
}

function numberOf(id: string): number {
  return Number(/^E(\d+)$/.exec(id)?.[1] ?? Number.MAX_SAFE_INTEGER);
}
