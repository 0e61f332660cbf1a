import { performance } from 'node:perf_hooks';
import type { StepRun } from '../../model/evidence/flow-run.ts';

type Attempts = NonNullable<StepRun['attempts']>;

const KEPT_CHANGES = 50;

/** Counts attempts and remembers each change of what they saw. */
export class Timeline {
  readonly attempts: Attempts = { count: 0, timeline: [], leftOut: 0 };
  readonly #begin = performance.now();
  #state: string | undefined;

  add(state: string): void {
    const { attempts } = this;
    attempts.count += 1;
    if (state === this.#state) return;
    this.#state = state;
    const atMs = Math.round(performance.now() - this.#begin);
    if (attempts.timeline.length < KEPT_CHANGES) attempts.timeline.push({ atMs, attempt: attempts.count, state });
    else attempts.leftOut += 1;
  }
}
