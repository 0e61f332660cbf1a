import { milliseconds } from '../assertions/milliseconds.ts';
import type { Step } from '../model/flow/step.ts';

/** How often a condition is tried again when the file does not say: milliseconds. */
const USUAL_INTERVAL_MS = 500;

/** How long to wait before each further attempt of `eventually` or `consistently`: grows by `backoff` up to `maxEvery`. */
export function* pauses({ eventually, consistently }: Pick<Step, 'eventually' | 'consistently'>): Generator<number> {
  const { every, backoff = 1, maxEvery } = { ...consistently, ...eventually };
  let pause = Math.max(1, milliseconds(every ?? '') ?? USUAL_INTERVAL_MS);
  const most = Math.max(pause, milliseconds(maxEvery ?? '') ?? Number.POSITIVE_INFINITY);
  for (;;) {
    yield pause;
    pause = Math.min(most, pause * backoff);
  }
}

/** The most attempts that a step can make: one more than pauses fit into its time, as if each answered at once. */
export function mostAttempts(step: Pick<Step, 'eventually' | 'consistently'>): number {
  const time = milliseconds(step.eventually?.within ?? step.consistently?.for ?? '') ?? 0;
  let [attempts, spent] = [1, 0];
  for (const pause of pauses(step)) {
    spent += pause;
    if (spent > time) return attempts;
    attempts += 1;
  }
  return attempts;
}
