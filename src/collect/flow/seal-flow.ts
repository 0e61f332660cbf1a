import { factsToKeep } from '../../assertions/facts-to-keep.ts';
import { judgeStep } from '../../assertions/judge-step.ts';
import type { AssertionOutcome } from '../../model/evidence/assertion-outcome.ts';
import type { FlowRecord } from '../../model/evidence/flow-record.ts';
import type { FlowRun, StepRun } from '../../model/evidence/flow-run.ts';
import type { RecordedExpectation } from '../../model/flow/expectation.ts';
import type { Masker } from './flow-scope.ts';
import type { LiveStep } from './live-step.ts';
import type { LiveFlow } from './run-flow.ts';
import { shortened } from './shortened.ts';

/**
 * A flow as evidence: masked, and with what the masked record cannot decide any more as facts. Comes last, when all
 * secrets of all flows are known.
 */
export function sealFlow({ run, steps, cleanup }: LiveFlow, masker: Masker): FlowRun {
  const sealed = (list: readonly LiveStep[]) => list.map((step) => sealStep(step, masker));
  return { ...(masker.mask(run) as LiveFlow['run']), steps: sealed(steps), cleanup: sealed(cleanup) };
}

function sealStep({ run, shown }: LiveStep, masker: Masker): StepRun {
  const { record, expect, warn, ...rest } = run;
  const masked = masker.mask(rest) as StepRun;
  if (!record) return { ...masked, ...wordsOf(run, shown, masker) };
  const words = wordsOf(run, shown, masker);
  const stored = shortened(masker.mask(record) as FlowRecord);
  const live = outcomes(record, { ...(expect && { expect }), ...(warn && { warn }) });
  const again = outcomes(stored, words);
  return { ...masked, record: stored, ...words, facts: factsToKeep(inWordsOf(live, again, masker), again) };
}

interface Words {
  readonly expect?: RecordedExpectation;
  readonly warn?: RecordedExpectation;
}

function wordsOf({ expect, warn }: StepRun, shown: Words, masker: Masker): Words {
  const [maskedExpect, maskedWarn] = [shown.expect ?? expect, shown.warn ?? warn].map(
    (each) => each && (masker.mask(each) as RecordedExpectation),
  );
  return { ...(maskedExpect && { expect: maskedExpect }), ...(maskedWarn && { warn: maskedWarn }) };
}

function outcomes(record: FlowRecord, { expect, warn }: Words): AssertionOutcome[] {
  return [...(expect ? judgeStep(record, expect) : []), ...(warn ? judgeStep(record, warn, 'warn') : [])];
}

/**
 * What was really judged, in the words of what is stored: an outcome shows the beginning of long values, and the
 * beginning of a secret is not found by looking for the secret.
 */
function inWordsOf(
  live: readonly AssertionOutcome[],
  stored: readonly AssertionOutcome[],
  masker: Masker,
): AssertionOutcome[] {
  const isAlike = live.length === stored.length && live.every(({ level }, index) => stored[index]?.level === level);
  if (!isAlike) return live.map((outcome) => ({ ...outcome, ...withoutValues(outcome, masker) }));
  return live.map((outcome, index) => ({
    ...outcome,
    what: stored[index]?.what ?? '',
    actual: actualOf(outcome, stored[index]),
  }));
}

function actualOf({ verdict }: AssertionOutcome, stored: AssertionOutcome | undefined): string {
  if (stored?.verdict === verdict) return stored.actual;
  return verdict === 'held' ? 'as expected, when it was captured' : (stored?.actual ?? '');
}

function withoutValues({ what }: AssertionOutcome, masker: Masker): Pick<AssertionOutcome, 'what' | 'actual'> {
  return { what: masker.mask(what.slice(0, 80)) as string, actual: 'judged when it was captured' };
}
