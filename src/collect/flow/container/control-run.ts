import { performance } from 'node:perf_hooks';
import type { ControlRun as ControlRecord } from '../../../model/evidence/flow-service.ts';
import type { Resource } from '../performer.ts';
import type { OneOff } from './one-off.ts';

/** A container with its whole environment, which runs until the flow ends, beside those that lack some of it. */
export class ControlRun implements Resource {
  readonly #started: Promise<{ readonly oneOff: OneOff; readonly at: number }>;

  /** @param started a container that was just started */
  constructor(started: Promise<OneOff>) {
    this.#started = started.then((oneOff) => ({ oneOff, at: performance.now() }));
    // Whoever looks at it is told.
    this.#started.catch(() => undefined);
  }

  /** How it is once it was watched for so long, or has ended. @throws ReadFailure when it could not be started */
  async after(watchMs: number, signal: AbortSignal): Promise<ControlRecord> {
    const { oneOff, at } = await this.#started;
    const container = await oneOff.wait(at + watchMs - performance.now(), signal);
    const watchedMs = Math.round(performance.now() - at);
    const { running, exitCode } = container.state;
    return { running, ...(!running && { exitCode }), output: await oneOff.output(container), watchedMs };
  }

  async close(): Promise<void> {
    const started = await this.#started.catch(() => undefined);
    // One that could not be started is kept, and removed, on its own.
    await started?.oneOff.close();
  }
}
