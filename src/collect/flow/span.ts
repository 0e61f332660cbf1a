import type { StepRun } from '../../model/evidence/flow-run.ts';

export type DeadlineName = NonNullable<StepRun['deadline']>;

/** A stretch of time that something may take, inside of a longer one. */
export interface Span {
  /** Aborted when its time, or that of a span around it, is up, and when the run is interrupted. */
  readonly signal: AbortSignal;
  remainingMs(): number;
  /** Whose time is up, the outermost first; undefined while none is, and when the run was interrupted instead. */
  endedBy(): DeadlineName | undefined;
  /** Stops counting. */
  release(): void;
}

const FOR_EVER = Number.POSITIVE_INFINITY;

/**
 * The time of the gate, or of the whole run, which ends from outside.
 *
 * @param deadline whose time was up when the signal was aborted; undefined for an interruption
 */
export function runSpan(signal: AbortSignal, deadline: () => DeadlineName | undefined): Span {
  return {
    signal,
    remainingMs: () => (signal.aborted ? 0 : FOR_EVER),
    endedBy: () => (signal.aborted ? deadline() : undefined),
    release: () => undefined,
  };
}

/** A span of its own, that nothing from outside ends: for cleaning up. */
export function freeSpan(ms: number, name: DeadlineName): Span {
  return within(
    { signal: new AbortController().signal, remainingMs: () => FOR_EVER, endedBy: () => undefined, release() {} },
    ms,
    name,
  );
}

/** A span inside of another one. */
export function within(around: Span, ms: number, name: DeadlineName): Span {
  const controller = new AbortController();
  const end = performance.now() + ms;
  let isUp = false;
  const stop = () => controller.abort();
  const timer = setTimeout(() => {
    isUp = true;
    stop();
  }, ms);
  around.signal.addEventListener('abort', stop, { once: true });
  if (around.signal.aborted) stop();
  return {
    signal: controller.signal,
    remainingMs: () => Math.max(0, Math.min(end - performance.now(), around.remainingMs())),
    // A timer can fire a fraction of a millisecond before its time by the other clock.
    endedBy: () => around.endedBy() ?? (isUp || performance.now() >= end ? name : undefined),
    release() {
      clearTimeout(timer);
      around.signal.removeEventListener('abort', stop);
    },
  };
}

/**
 * The same span for something that changes the system: an interruption lets it come to its end for a moment, so that what
 * it created is known and can be removed. The end of its time ends it at once.
 */
export function lingering(span: Span, ms: number): Span {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    if (span.endedBy() === undefined) timer = setTimeout(() => controller.abort(), ms);
    else controller.abort();
  };
  if (span.signal.aborted) stop();
  else span.signal.addEventListener('abort', stop, { once: true });
  const begin = performance.now();
  const before = span.remainingMs();
  return {
    signal: controller.signal,
    remainingMs: () => Math.max(0, before - (performance.now() - begin)),
    endedBy: () => span.endedBy(),
    release() {
      clearTimeout(timer);
      span.signal.removeEventListener('abort', stop);
    },
  };
}

/** Waits, or less long when the span ends before. */
export function pause(ms: number, { signal }: Pick<Span, 'signal'>): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
