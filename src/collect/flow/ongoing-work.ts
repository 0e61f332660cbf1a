import type { Resource } from './performer.ts';

/** Work that goes on although its step has ended: what undoes it, and the end of the flow, wait for it. */
export class OngoingWork implements Resource {
  readonly #work: Promise<unknown>;

  constructor(work: Promise<unknown>) {
    // Whoever waits for the work itself hears of its failure.
    this.#work = work.catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#work;
  }
}
