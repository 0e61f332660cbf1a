import { setTimeout as sleep } from 'node:timers/promises';
import { judgeStep } from '../../../assertions/judge-step.ts';
import type { Container } from '../../../model/evidence/container.ts';
import type { FlowRecord } from '../../../model/evidence/flow-record.ts';
import type { ObservedContainer } from '../../../model/evidence/flow-service.ts';
import type { StepContext } from '../performer.ts';

/** How often the engine is asked again, milliseconds. */
const EVERY_MS = 200;

type Context = Pick<StepContext, 'signal' | 'expect' | 'warn' | 'engine' | 'baseline' | 'monotonicMs'>;

/** The containers of a service at one moment, as `waitUntil` and `compose` are judged by. */
function observed({ name, id, state, restartCount }: Container): ObservedContainer {
  return {
    name,
    id,
    state: state.status,
    health: state.health?.status ?? 'none',
    restarts: restartCount,
    ...(state.startedAt !== undefined && { startedAt: state.startedAt }),
    exitCode: state.exitCode,
  };
}

/** How often each container had restarted when the flow began. */
export async function restartsOf(service: string, { engine, signal }: Context): Promise<Record<string, number>> {
  const containers = await engine().containersOf(service, signal);
  return Object.fromEntries(containers.map(({ name, restartCount }) => [name, restartCount]));
}

/** What `restartsOf` gave at the begin of the flow. */
export function restartsBefore({ baseline }: Context): Record<string, number> {
  return typeof baseline === 'object' && baseline !== null ? (baseline as Record<string, number>) : {};
}

export interface Patience {
  readonly withinMs: number;
  /** How long it must stay as expected, with nothing started anew. */
  readonly stableMs: number;
}

/** What was seen last, and whether it had been as expected for as long as it must. */
export interface Observed<R> {
  readonly record: R;
  readonly isStable: boolean;
}

/**
 * Looks at a service until it is as expected, and has stayed so, or the time is up.
 *
 * @param recordOf the record that is judged
 */
export async function observeService<R extends FlowRecord>(
  service: string,
  recordOf: (containers: ObservedContainer[]) => R,
  { withinMs, stableMs }: Patience,
  context: Context,
): Promise<Observed<R>> {
  const deadline = context.monotonicMs() + withinMs + stableMs;
  let calm: { readonly since: number; readonly state: string } | undefined;
  for (;;) {
    const containers = await context.engine().containersOf(service, context.signal);
    const seen = containers.map(observed);
    const record = recordOf(seen);
    const now = context.monotonicMs();
    const state = JSON.stringify(seen.map(({ id, startedAt, restarts }) => [id, startedAt, restarts]));
    if (!isAsExpected(record, context)) calm = undefined;
    else if (calm?.state !== state) calm = { since: now, state };
    const isStable = calm !== undefined && now - calm.since >= stableMs;
    if (isStable || now >= deadline || context.signal.aborted) return { record, isStable };
    await sleep(EVERY_MS, undefined, { signal: context.signal }).catch(() => undefined);
  }
}

function isAsExpected(record: FlowRecord, { expect, warn }: Context): boolean {
  const expected = [expect, warn].flatMap((each) => (each ? [each] : []));
  return expected.every((each) => judgeStep(record, each).every(({ verdict }) => verdict === 'held'));
}
