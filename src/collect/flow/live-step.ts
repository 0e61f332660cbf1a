import type { StepRun } from '../../model/evidence/flow-run.ts';
import type { RecordedExpectation } from '../../model/flow/expectation.ts';

/** A step as it ran, with everything that was really seen and expected: not for any output. */
export interface LiveStep {
  readonly run: StepRun;
  /** The expectations without the values of secrets; absent where they could not be made. */
  readonly shown: { readonly expect?: RecordedExpectation; readonly warn?: RecordedExpectation };
}
