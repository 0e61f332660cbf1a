import { judgeStepRun } from '../../assertions/judge-step-run.ts';
import { isStep } from '../../flows/sound-flows.ts';
import type { Step } from '../../model/flow/step.ts';
import { readBaselines } from './baselines.ts';
import type { FlowState } from './flow-state.ts';
import type { LiveStep } from './live-step.ts';
import { logInFor } from './log-in.ts';
import { reasonOf, runStep, unrun } from './run-step.ts';
import type { Span } from './span.ts';
import { variablesOf } from './variables.ts';

/** Runs the steps of a flow in their order; after one that did not pass, none. */
export async function runSteps(state: FlowState, span: Span): Promise<LiveStep[]> {
  const live: LiveStep[] = [];
  let stoppedBy: string | undefined;
  await readBaselines(state, 'flow', span);
  for (const step of state.flow.steps) {
    if (stoppedBy === undefined && span.signal.aborted) stoppedBy = reasonOf(state, span);
    if (stoppedBy !== undefined) {
      live.push(unrun(step, stoppedBy));
      continue;
    }
    const logins = await logInFor(state, step, span);
    live.push(...logins);
    const failedLogin = logins.find(hasFailed);
    if (failedLogin) {
      stoppedBy = `${failedLogin.run.id} failed`;
      live.push(unrun(step, stoppedBy));
      continue;
    }
    await readBaselines(state, step.id, span);
    await noteDisturbance(state, step);
    const runs = await runStep(state, step, span).catch((error: unknown) => [crashed(step, error)]);
    live.push(...runs);
    if (runs.some(({ run }) => run.reason === 'interrupted')) stoppedBy = 'interrupted';
    else if (runs.some(hasFailed)) stoppedBy = `${step.id} did not pass`;
  }
  return live;
}

/** Runs the steps of cleanup in their order, each whatever became of the one before it. */
export async function runCleanup(state: FlowState, steps: readonly Step[], span: Span): Promise<LiveStep[]> {
  const live: LiveStep[] = [];
  for (const step of steps) {
    if (span.signal.aborted) {
      live.push(unrun(step, `the time of the ${span.endedBy() ?? 'cleanup'} was up`));
      continue;
    }
    live.push(...(await logInFor(state, step, span)));
    if (isStep(step, 'compose')) state.asked.add(step.compose.service);
    const missing = missingVariable(state, step);
    if (missing === undefined)
      live.push(...(await runStep(state, step, span).catch((error: unknown) => [crashed(step, error)])));
    else live.push(unrun(step, `\${${missing}} has no value: the step that gives it did not run`));
  }
  return live;
}

/** A fault of this program ends the flow, never the cleanup. */
function crashed(step: Step, error: unknown): LiveStep {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const { reason: _, ...run } = unrun(step, '').run;
  return { run: { ...run, status: 'ran', error: { code: 'internal', message, blame: 'gates' } }, shown: {} };
}

function missingVariable({ variables }: FlowState, step: Step): string | undefined {
  const rows = Object.keys(step.forEach?.[0] ?? {}).map((name) => `row.${name}`);
  const taken = Object.keys(step.capture ?? {});
  return variablesOf(step).find((name) => ![...variables.keys(), ...rows, ...taken].includes(name));
}

function hasFailed({ run }: LiveStep): boolean {
  return judgeStepRun(run).verdict !== 'passed';
}

/** A service that is stopped or paused must come back, even when this program does not. */
async function noteDisturbance({ scope, flow, asked, undo }: FlowState, step: Step): Promise<void> {
  if (!isStep(step, 'compose')) return;
  const { service, action } = step.compose;
  asked.add(service);
  const remaining = undo.filter((each) => each.service !== service);
  undo.splice(0, undo.length, ...remaining);
  if (action !== 'stop' && action !== 'pause') return;
  const back = action === 'stop' ? 'start' : 'unpause';
  undo.push({ step: step.id, service, action: back });
  await scope.journal.disturbed(flow.id, service, back);
}
