import type { ManifestEntry } from '../../src/model/capture.ts';
import type { GateResult, NotEvaluated, RunResult } from '../../src/model/result.ts';

/** The statements of one gate that could not be evaluated. */
export function gapsOf(result: RunResult, gate: GateResult): NotEvaluated[] {
  return result.notEvaluated.filter((gap) => gap.gate === gate.id);
}

/** What the head of every document rests on: who ran what, on which engine, and what belongs to the target. */
const HEAD_KINDS = new Set(['run', 'engine', 'population']);

/** The evidence that a gate's document cites, reads that failed included, in the order it was collected. */
export function gateEvidence(result: RunResult, gate: GateResult): ManifestEntry[] {
  const cited = new Set<string>();
  const cite = (ids: readonly string[]) => {
    for (const id of ids) cited.add(id);
  };
  for (const { checks, exhibits } of gate.sections) {
    for (const check of checks) for (const { evidence } of [check, ...check.findings]) cite(evidence);
    for (const { rows, excerpts = [] } of exhibits) for (const { evidence } of [...rows, ...excerpts]) cite(evidence);
  }
  for (const gap of gapsOf(result, gate)) cite(failedReads(result, gap.missing));
  return result.evidence.filter(({ id, kind }) => cited.has(id) || HEAD_KINDS.has(kind));
}

/** The identifiers of all pieces of one kind, failed reads included. */
export function evidenceOfKind({ evidence }: Pick<RunResult, 'evidence'>, kind: string): string[] {
  return evidence.filter((piece) => piece.kind === kind).map(({ id }) => id);
}

/** The identifiers of the failed reads behind missing pieces; a piece that was never asked for has none. */
export function failedReads(
  { evidence }: Pick<RunResult, 'evidence'>,
  missing: readonly { readonly kind: string; readonly subject: string }[],
): string[] {
  const failed = evidence.filter((piece) => piece.missing !== undefined);
  return failed
    .filter(({ kind, subject }) => missing.some((piece) => piece.kind === kind && piece.subject === subject))
    .map(({ id }) => id);
}
