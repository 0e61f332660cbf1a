import { performance } from 'node:perf_hooks';

/** What ended a watch: enough was seen, its time was up, or the step was stopped. */
export type WatchEnd = 'enough' | 'limit' | 'stopped';

export interface Watch {
  readonly limitMs: number;
  readonly signal: AbortSignal;
  /** Calls back whenever something arrived, until the returned function is called. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Whether waiting any longer is of no use. */
  readonly isEnough: () => boolean;
}

/** Looking may take one part of the time, so many parts are left to what arrives. */
const PARTS_LEFT = 4;

/**
 * Waits until enough has arrived. It looks when something did, and not more often than looking itself allows, however
 * much arrives. It leaves no timer and no listener behind.
 */
export function watchUntil({ limitMs, signal, subscribe, isEnough }: Watch): Promise<WatchEnd> {
  return new Promise((resolve, reject) => {
    let next: NodeJS.Timeout | undefined;
    let pauseMs = 0;
    const onAbort = () => end('stopped');
    const deadline = setTimeout(() => end('limit'), Math.max(0, limitMs));
    const leave = subscribe(() => {
      next ??= setTimeout(look, pauseMs);
    });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) end('stopped');
    else look();

    function look(): void {
      next = undefined;
      const began = performance.now();
      try {
        if (isEnough()) end('enough');
      } catch (error) {
        stop();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      pauseMs = PARTS_LEFT * (performance.now() - began);
    }

    function end(how: WatchEnd): void {
      stop();
      resolve(how);
    }

    function stop(): void {
      clearTimeout(deadline);
      clearTimeout(next);
      leave();
      signal.removeEventListener('abort', onAbort);
    }
  });
}
