import { performance } from 'node:perf_hooks';
import { onTestFinished } from 'vitest';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { RecordedExpectation } from '../../../model/flow/expectation.ts';
import type { StepKind } from '../../../model/flow/step.ts';
import type { Target } from '../../../model/flow/target.ts';
import { type Limits, USUAL_LIMITS } from '../../../model/limits/limits.ts';
import type { ActionOf, EarlierStep, FlowEngine, Reached, Resource, StepContext } from '../performer.ts';

export interface ContextOptions<K extends StepKind> {
  readonly shown?: ActionOf<K>;
  readonly expect?: RecordedExpectation;
  /** Where the target is, on the loopback of this host. */
  readonly port?: number;
  readonly target?: Partial<Target>;
  readonly reached?: Partial<Reached>;
  readonly engine?: FlowEngine;
  readonly baseline?: unknown;
  readonly earlier?: Readonly<Record<string, EarlierStep>>;
  readonly flowStartedAt?: Date;
  readonly steps?: StepContext['flow']['steps'];
  /** Milliseconds of a step, and of an attempt that does not say otherwise. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
  readonly limits?: Limits;
  /** Shared by the steps of one flow. */
  readonly resources?: Map<string, Resource>;
}

/** A context with what it was told: lines of the ledger, and things that were journaled. */
export type TestContext<K extends StepKind> = StepContext<K> & {
  readonly ledger: string[];
  readonly journal: { readonly kind: string; readonly id: string }[];
};

/** What a step is given, for tests of one kind of step; what it keeps open is closed with the test. */
export function aStepContext<K extends StepKind>(options: ContextOptions<K> = {}): TestContext<K> {
  const { limitMs = 5000, resources = new Map<string, Resource>(), engine, port = 1 } = options;
  const [ledger, journal]: [string[], TestContext<K>['journal']] = [[], []];
  const signal = options.signal ?? new AbortController().signal;
  const flow: StepContext['flow'] = {
    id: 'f',
    title: 'F',
    priority: 'P1',
    covers: ['c'],
    effects: 'read',
    steps: options.steps ?? [],
  };
  const begin = performance.now();
  const remainingMs = () => Math.max(0, limitMs - (performance.now() - begin));
  onTestFinished(async () => void (await Promise.all([...resources.values()].map((each) => each.close()))));
  return {
    flow,
    stepId: 's',
    ledger,
    journal,
    signal,
    limits: options.limits ?? USUAL_LIMITS,
    remainingMs,
    run: { id: 'g3-2026-11-21-6000c229', short: '6000c229', startedAt: '2026-11-21T00:00:00.000Z' },
    shown: options.shown ?? ({ target: 't' } as unknown as ActionOf<K>),
    ...(options.expect && { expect: options.expect }),
    flowStartedAt: options.flowStartedAt ?? new Date(),
    now: () => new Date(),
    monotonicMs: () => performance.now(),
    limitMs: (asked) => Math.min(milliseconds(asked ?? '') ?? limitMs, remainingMs()),
    reach: (name) => ({
      name,
      target: { protocol: 'http', ...options.target },
      route: options.reached?.route ?? { via: 'published port', host: '127.0.0.1', port },
      ...(options.reached?.password !== undefined && { password: options.reached.password }),
    }),
    engine: () => {
      if (!engine) throw new Error('this test has no engine');
      return engine;
    },
    resources: {
      keep: (id, resource) => void resources.set(id, resource),
      get: (id) => resources.get(id),
    },
    earlier: (id) => options.earlier?.[id],
    baseline: options.baseline,
    created: async (thing) => void journal.push(thing),
    act: async ({ action }, perform) => {
      ledger.push(action);
      return (await perform()).value;
    },
  };
}

/** The error that a step ended with. */
export async function failureFrom(
  attempt: Promise<unknown>,
): Promise<{ code: string; blame: string; message: string }> {
  const failed = await attempt.then(
    (value) => ({ error: { code: 'none', blame: 'none', message: JSON.stringify(value) } }),
    (error: unknown) => error,
  );
  if (typeof failed !== 'object' || failed === null || !('error' in failed)) throw failed;
  return failed.error as { code: string; blame: string; message: string };
}
