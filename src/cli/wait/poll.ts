import { ReadFailure } from '../../model/intake.ts';
import type { ServiceStanding } from './standings.ts';

/** What came of waiting: how far each service is at the end, or why the engine could not tell. */
export type Outcome =
  | { readonly kind: 'ready' | 'late' | 'lost'; readonly standings: readonly ServiceStanding[] }
  | { readonly kind: 'unknown'; readonly failure: ReadFailure };

export interface PollOptions {
  /** Reads how far the services are. A `ReadFailure` says that this is not known at the moment. */
  readonly read: () => Promise<readonly ServiceStanding[]>;
  /** Told whenever something was read. */
  readonly seen: (standings: readonly ServiceStanding[]) => void;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly timeoutMs: number;
  /** Somebody does not want to wait any more. */
  readonly signal: AbortSignal;
}

const PAUSE_MS = 1000;
/** Waiting changes nothing about these. */
const FINAL = new Set(['engine.permission', 'engine.tls', 'api.version', 'protocol', 'blocked.by.proxy']);

/** Asks until everything is as it should be, something never will be, or the time is up. */
export async function poll({ read, seen, now, sleep, timeoutMs, signal }: PollOptions): Promise<Outcome> {
  const end = now() + timeoutMs;
  for (;;) {
    const outcome = await ask(read, seen);
    if (outcome.kind === 'ready' || outcome.kind === 'lost') return outcome;
    if (outcome.kind === 'unknown' && FINAL.has(outcome.failure.code)) return outcome;
    const left = end - now();
    if (left <= 0 || signal.aborted) return outcome;
    await sleep(Math.min(PAUSE_MS, left));
  }
}

async function ask(read: PollOptions['read'], seen: PollOptions['seen']): Promise<Outcome> {
  try {
    const standings = await read();
    seen(standings);
    if (standings.some(({ state }) => state === 'lost')) return { kind: 'lost', standings };
    const all = standings.length > 0 && standings.every(({ state }) => state === 'ready');
    return { kind: all ? 'ready' : 'late', standings };
  } catch (error) {
    if (error instanceof ReadFailure) return { kind: 'unknown', failure: error };
    throw error;
  }
}
