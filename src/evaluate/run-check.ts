import type { Check, Judgement, Verdict } from '../model/check.ts';
import type { MissingPiece } from '../model/evidence/kinds.ts';
import { countText } from '../shared/count-text.ts';
import { consult, type EvidenceIndex, narrow } from './evidence-index.ts';

/** A verdict together with what was missing beside it: a check can fail on what was read while the rest is unknown. */
export type CheckOutcome = Verdict & { readonly beside: readonly MissingPiece[] };

/** `containers api-1: engine.hung, no answer within 5 s`: the first reason, and how many more there are. */
export function missingText(missing: readonly MissingPiece[]): string {
  const [first, ...rest] = missing;
  if (!first) return 'nothing is missing';
  const subject = first.subject === '*' ? '' : ` ${first.subject}`;
  const more = rest.length > 0 ? ` (and ${countText(rest.length, 'more piece')})` : '';
  return `${first.kind}${subject}: ${first.message} [${first.code}]${more}`;
}

/**
 * Runs one check on what it declared it needs, and nothing else. A pass needs every piece: with one missing it becomes
 * indeterminate, while a failure stands on what was read. An exception is a crashed check, never the end of the run.
 */
export function runCheck(check: Check, index: EvidenceIndex): CheckOutcome {
  const { evidence, absent, missing } = narrow(index, check.needs);
  if (absent !== undefined && missing.length === 0) return { verdict: 'not-applicable', reason: absent, beside: [] };
  if (evidence === undefined) return indeterminate(missing);
  let judgement: Judgement;
  try {
    judgement = check.evaluate({ ...evidence, consulted: consult(index, check.consults ?? []) });
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'threw something that is not an error';
    return { verdict: 'crashed', reason, beside: missing };
  }
  const beside = [...missing, ...(judgement.unobserved ?? [])];
  if (judgement.verdict !== 'fail' && beside.length > 0) return indeterminate(beside);
  return { ...judgement, beside };
}

function indeterminate(missing: readonly MissingPiece[]): CheckOutcome {
  return { verdict: 'indeterminate', reason: missingText(missing), missing, beside: missing };
}
