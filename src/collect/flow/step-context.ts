import { performance } from 'node:perf_hooks';
import { milliseconds } from '../../assertions/milliseconds.ts';
import { plainText } from '../../assertions/show-value.ts';
import { render } from '../../flows/render.ts';
import { ReadFailure } from '../../model/intake.ts';
import type { FlowState } from './flow-state.ts';
import { type FlowEngine, type LedgerCall, type Reached, type StepContext, StepFailure } from './performer.ts';
import type { PreparedStep } from './prepare-step.ts';
import type { Span } from './span.ts';

/** Longest that one attempt may take when the file says nothing, milliseconds. */
const USUAL_TIMEOUT_MS = 10_000;

type About = Pick<PreparedStep, 'step' | 'shown' | 'expect' | 'warn'>;

/** The world as one attempt of a step sees it. */
export function stepContext(state: FlowState, { step, shown, expect, warn }: About, span: Span): StepContext {
  const { scope, flow, file } = state;
  const baseline = state.baselines.get(step.id);
  if (baseline && 'failure' in baseline) throw baseline.failure;
  const usualMs = milliseconds(file.content.defaults?.http?.timeout ?? '') ?? USUAL_TIMEOUT_MS;
  return {
    flow,
    stepId: step.id,
    run: scope.run,
    shown: shown as never,
    ...(expect && { expect }),
    ...(warn && { warn }),
    flowStartedAt: state.startedAt,
    signal: span.signal,
    limits: scope.intake.limits,
    now: () => scope.intake.now(),
    monotonicMs: () => performance.now(),
    remainingMs: () => span.remainingMs(),
    limitMs: (asked) => Math.min(milliseconds(asked ?? '') ?? usualMs, span.remainingMs()),
    reach: (target) => reach(state, target),
    engine: () => engineOf(state),
    resources: state.resources,
    earlier: (id) => state.earlier.get(id),
    ...(baseline && { baseline: baseline.value }),
    created: (thing) => noteCreated(state, step.id, thing),
    act: (call, perform) => act(state, call, perform),
  };
}

/** Remembers on disk that something exists now. */
export async function noteCreated(
  { scope, flow, created }: FlowState,
  step: string,
  thing: { readonly kind: string; readonly id: string },
): Promise<void> {
  created.push({ ...thing, step });
  await scope.journal.created(flow.id, step, thing);
}

function reach({ file, scope, variables }: FlowState, name: string): Reached {
  const target = file.content.targets?.[name];
  if (!target)
    throw new StepFailure({ code: 'target.unknown', message: `there is no target "${name}"`, blame: 'flow' });
  const route = scope.routes.routeOf(target);
  if ('code' in route) throw new StepFailure(route);
  if (target.password === undefined) return { name, target, route };
  const password = render(target.password, variables, 'data');
  if ('fault' in password)
    throw new StepFailure({ code: 'secret.missing', message: password.fault, blame: 'precondition' });
  return { name, target, route, password: plainText(password.value) };
}

function engineOf({ scope }: FlowState): FlowEngine {
  const { engine, routes } = scope;
  if ('code' in engine) throw new StepFailure(engine);
  return {
    ...engine,
    async containersOf(service, signal) {
      const containers = await engine.containersOf(service, signal);
      routes.learn(service, containers);
      return containers;
    },
  };
}

/** The ledger's own errors have codes; the error itself is thrown on as it was. */
async function act<T>(
  { scope }: FlowState,
  call: LedgerCall,
  perform: () => Promise<{ readonly value: T; readonly bytes: number }>,
): Promise<T> {
  const thrown: unknown[] = [];
  const reading = await scope.intake.read({ collector: 'flow/1', ...call }, async () => {
    try {
      return await perform();
    } catch (error) {
      thrown.push(error);
      throw error instanceof StepFailure ? new ReadFailure(error.error.code, error.error.message, error) : error;
    }
  });
  if ('value' in reading) return reading.value;
  throw thrown.length > 0
    ? thrown[0]
    : new StepFailure({ ...reading.missing, blame: reading.missing.code === 'interrupted' ? 'precondition' : 'gates' });
}
