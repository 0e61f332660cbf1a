import { isStep } from '../../../flows/sound-flows.ts';
import type { RecordedExpectation } from '../../../model/flow/expectation.ts';
import type { Flow } from '../../../model/flow/flow-file.ts';

type Words = { readonly samples?: unknown; readonly increase?: unknown } | undefined;

/** The names of all series that a flow speaks of, anywhere: a later step may compare with what is seen here. */
export function spokenNames(flow: Flow, ...expectations: readonly (RecordedExpectation | undefined)[]): Set<string> {
  const steps = [...flow.steps, ...(flow.cleanup ?? [])];
  const inFile = steps.flatMap((step) => (isStep(step, 'metrics') ? [step.expect, step.warn] : []));
  return new Set([...inFile, ...expectations].flatMap((words) => namesIn(words as Words)));
}

function namesIn(words: Words): string[] {
  const lists = [words?.samples, words?.increase].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return lists.flatMap((each) =>
    typeof each === 'object' && each !== null && 'name' in each && typeof each.name === 'string' ? [each.name] : [],
  );
}
