import type { Container } from '../../../model/evidence/container.ts';
import type { ObservedContainer } from '../../../model/evidence/flow-service.ts';
import type { ComposeAction } from '../../../model/flow/service-steps.ts';
import { writeFailure } from '../engine-write/write-failure.ts';
import { OngoingWork } from '../ongoing-work.ts';
import { type Performer, type StepContext, StepFailure } from '../performer.ts';
import { changeContainers } from './change-containers.ts';
import { observeService, restartsBefore, restartsOf } from './observe-service.ts';

type Context = StepContext<'compose'>;

/** What the engine gives a container to end by itself when nothing else is said. */
const GRACE_SECONDS = 10;

/** What each action leaves behind until it is undone. */
const EFFECT: Readonly<Record<ComposeAction['action'], string>> = {
  stop: 'its containers are stopped until the flow ends',
  start: 'its containers are started',
  restart: 'its containers are interrupted',
  pause: 'its containers stand still until the flow ends',
  unpause: 'its containers go on',
};

/** Stops, starts, restarts, pauses or unpauses all containers of a service, and waits until that is so. */
export const composePerformer: Performer<'compose'> = {
  async perform(action, context) {
    const { service } = action;
    const began = context.monotonicMs();
    await change(action, context);
    const recordOf = (containers: ObservedContainer[]) => ({
      kind: 'compose' as const,
      action: action.action,
      service,
      containers,
      restartsBefore: restartsBefore(context),
      durationMs: context.monotonicMs() - began,
    });
    const withinMs = context.limitMs(action.timeout);
    const { record } = await observeService(service, recordOf, { withinMs, stableMs: 0 }, context);
    return { record };
  },
  baselineAt: () => 'flow',
  baseline: ({ service }, context) => restartsOf(service, context),
};

async function change(action: ComposeAction, context: Context): Promise<void> {
  const { resources } = context;
  const name = workOn(action.service);
  // A container that is about to stop still runs: to start it now would do nothing.
  const work = changed(action, context, resources.get(name)?.close());
  // From the very begin, and to its end also when the step is stopped: the engine would not stop half-way either.
  resources.keep(name, new OngoingWork(work));
  await work;
}

async function changed(
  { service, action, timeout }: ComposeAction,
  context: Context,
  before: Promise<void> | undefined,
): Promise<void> {
  await before;
  const engine = context.engine();
  const containers = await engine.containersOf(service, context.signal);
  if (containers.length === 0) {
    const message = `the service ${service} has no container`;
    throw new StepFailure({ code: 'service.absent', message, blame: 'precondition' });
  }
  // Whoever stopped the step has undone by now what it did.
  if (context.signal.aborted)
    throw new StepFailure({ code: 'timeout', message: 'it was stopped before it began', blame: 'precondition' });
  const limitSeconds = Math.floor(context.limitMs(timeout) / 1000);
  const graceSeconds = Math.max(0, Math.min(GRACE_SECONDS, limitSeconds - 1));
  const needed = containers.filter((each) => isNeeded(action, each));
  try {
    await context.act({ action: `${action} ${service}`, effect: EFFECT[action] }, async () => {
      await changeContainers(needed, action, engine, graceSeconds);
      return { value: undefined, bytes: 0 };
    });
  } catch (error) {
    throw writeFailure(error);
  }
}

function workOn(service: string): string {
  return `compose ${service}`;
}

/** What is undone may be so already; to pause what stands still would be an error. */
function isNeeded(action: ComposeAction['action'], { state }: Container): boolean {
  if (action === 'pause') return state.status === 'running';
  return action !== 'unpause' || state.status === 'paused';
}
