import { ReadFailure } from '../../model/intake.ts';

/** After this many calls in a row without an answer the engine is asked whether it is there at all. */
const CALLS_IN_A_ROW = 3;

/**
 * Tells an engine that hangs from objects that hang. One frozen container leaves its own calls without an answer while
 * the rest of the engine works (moby/moby#46782); an engine that does not even answer a ping is given up.
 */
export class Patience {
  readonly #isAlive: () => Promise<boolean>;
  #unanswered = 0;
  #verdict: Promise<boolean> | undefined;

  constructor(isAlive: () => Promise<boolean>) {
    this.#isAlive = isAlive;
  }

  /** Must be awaited before each call; throws ReadFailure `engine.hung` once the engine was given up. */
  async beforeCall(): Promise<void> {
    if (this.#unanswered < CALLS_IN_A_ROW) return;
    this.#verdict ??= this.#isAlive();
    if (!(await this.#verdict)) {
      const why = `it left ${CALLS_IN_A_ROW} calls in a row and a ping without an answer`;
      throw new ReadFailure('engine.hung', `the engine was not asked any more: ${why}`);
    }
    this.#unanswered = 0;
    this.#verdict = undefined;
  }

  /** Counts what came of a call: any answer, also an error, shows that the engine works. */
  afterCall(failure?: unknown): void {
    const isUnanswered = failure instanceof ReadFailure && failure.code === 'engine.hung';
    this.#unanswered = isUnanswered ? this.#unanswered + 1 : 0;
  }
}
