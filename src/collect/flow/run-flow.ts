import { performance } from 'node:perf_hooks';
import { judgeStepRun } from '../../assertions/judge-step-run.ts';
import { milliseconds } from '../../assertions/milliseconds.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { FlowRun, StepError } from '../../model/evidence/flow-run.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { Step } from '../../model/flow/step.ts';
import { blockedBy } from './blocked-by.ts';
import type { FileScope, RunScope } from './flow-scope.ts';
import { type FlowState, newFlowState } from './flow-state.ts';
import { guardedContainers, guardedFacts } from './guard-stability.ts';
import type { LiveStep } from './live-step.ts';
import { runCleanup, runSteps } from './run-steps.ts';
import { freeSpan, within } from './span.ts';

/** A flow as it ran, with everything that was really seen. */
export interface LiveFlow {
  readonly run: Omit<FlowRun, 'steps' | 'cleanup'>;
  readonly steps: readonly LiveStep[];
  readonly cleanup: readonly LiveStep[];
}

/** How long a flow may take when the file says nothing, milliseconds. */
const USUAL_FLOW_MS = 60_000;

/** Runs one flow: its steps, and whatever became of them, its cleanup. Never throws for what the system does. */
export async function runFlow(scope: RunScope, file: FileScope, flow: Flow): Promise<LiveFlow> {
  const services = flow.requires ?? [];
  const before = await guardedContainers(scope, services, scope.span.signal);
  const blocked = blockedBy(scope, file, flow, before);
  if (blocked || 'code' in before)
    return notRun(flow, 'blocked', blocked ?? { code: 'engine.unavailable', message: 'the engine did not answer' });
  const state = newFlowState(scope, file, flow);
  const begin = performance.now();
  const limit = flow.timeout ?? file.content.defaults?.flow?.timeout;
  const span = within(scope.span, milliseconds(limit ?? '') ?? USUAL_FLOW_MS, 'flow');
  try {
    const steps = await runSteps(state, span);
    const deadline = steps.some(isCutShort) ? span.endedBy() : undefined;
    const isInterrupted = scope.interrupted();
    const cleanup = await cleanUp(state);
    const after = await guardedContainers(scope, services, new AbortController().signal);
    return {
      run: {
        flow: flow.id,
        status: 'ran',
        startedAt: state.startedAt.toISOString(),
        durationMs: Math.round(performance.now() - begin),
        stability: stabilityOf(before, after, state),
        residue: { created: state.created, ...(flow.residue && { accepted: flow.residue.accepted }) },
        ...(deadline && { deadline }),
        interrupted: isInterrupted && steps.some(isCutShort),
      },
      steps,
      cleanup,
    };
  } finally {
    span.release();
    await state.resources.close();
  }
}

/** Without the containers after the flow, nothing is said of those before it. */
function stabilityOf(
  before: readonly Container[],
  after: readonly Container[] | StepError,
  { asked }: FlowState,
): FlowRun['stability'] {
  if ('code' in after) return { before: [], after: [], asked: [...asked] };
  return { before: guardedFacts(before), after: guardedFacts(after), asked: [...asked] };
}

/** A flow of which no step ran, and why. */
export function notRun(
  flow: Flow,
  status: 'blocked' | 'excluded' | 'not-run',
  reason: NonNullable<FlowRun['reason']>,
): LiveFlow {
  const stability = { before: [], after: [], asked: [] };
  return {
    run: {
      flow: flow.id,
      status,
      reason,
      stability,
      residue: { created: [] },
      interrupted: reason.code === 'interrupted',
    },
    steps: [],
    cleanup: [],
  };
}

/** What was stopped is started first, the last one first; then the steps of the file. */
async function cleanUp(state: FlowState): Promise<LiveStep[]> {
  const undoing = state.undo.toReversed().map(
    ({ step, service, action }): Step => ({
      id: `${step}.undo`,
      compose: { service, action },
    }),
  );
  const steps = [...undoing, ...(state.flow.cleanup ?? [])];
  const span = freeSpan(state.scope.intake.limits.flowCleanup, 'cleanup');
  try {
    const live = await runCleanup(state, steps, span);
    const isClean = live.every(({ run }) => judgeStepRun(run).verdict === 'passed');
    if (isClean) await state.scope.journal.cleaned(state.flow.id);
    return live;
  } finally {
    span.release();
  }
}

/** The time of the flow, of the gate or of the run ended this step or kept it from running. */
function isCutShort({ run: { deadline, status, reason = '' } }: LiveStep): boolean {
  if (deadline === 'flow' || deadline === 'gate' || deadline === 'run') return true;
  return status === 'not-run' && /^(?:interrupted|the time of the (?:flow|gate|run))/.test(reason);
}
