import { ReadFailure } from '../model/intake.ts';
import { LimitReached } from '../model/limits/limit-reached.ts';
import { reachedAt } from '../model/limits/limits.ts';

export interface Interruption {
  /** Aborted by a signal or when the time of the run is up; collectors stop, the report is still written. */
  readonly signal: AbortSignal;
  /** The signal that stopped the run, when one did. */
  readonly interruptedBy: () => string | undefined;
  /** Stops listening and counting. */
  readonly release: () => void;
}

/**
 * Listens for SIGINT and SIGTERM and counts the time of the run. The first signal ends the collection, a second one
 * ends the process at once.
 *
 * @param runMs total time for collecting, milliseconds
 */
export function watchForInterruption(runMs: number): Interruption {
  const controller = new AbortController();
  let interruptedBy: string | undefined;
  const stop = (name: NodeJS.Signals) => {
    if (interruptedBy !== undefined) process.exit(name === 'SIGINT' ? 130 : 143);
    interruptedBy = name;
    controller.abort(new ReadFailure('interrupted', `the run was stopped by ${name} before this was read`));
  };
  const timer = setTimeout(() => {
    controller.abort(
      new LimitReached('timeout', 'the time of the run was up before this was read', reachedAt('run', runMs)),
    );
  }, runMs);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    interruptedBy: () => interruptedBy,
    release: () => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
