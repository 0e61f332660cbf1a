import { randomBytes } from 'node:crypto';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { Container } from '../../../model/evidence/container.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { ContainerAction } from '../../../model/flow/service-steps.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { writeFailure } from '../engine-write/write-failure.ts';
import { type Performer, type StepContext, StepFailure } from '../performer.ts';
import { OneOff } from './one-off.ts';
import { oneOffBody } from './one-off-body.ts';

type Context = StepContext<'container'>;

/** Left of the time of a step to read the output and to remove the container, milliseconds. */
const REMOVAL_MS = 1500;

/** Runs a container like one of a service, on no network, and tells how it ended. */
export const containerPerformer: Performer<'container'> = {
  async perform(action, context) {
    const like = await likeOf(action, context);
    const wanted = milliseconds(action.timeout) ?? 0;
    const runMs = Math.max(0, Math.min(wanted, context.remainingMs() - REMOVAL_MS));
    const begun = await create(like, action, context);
    try {
      const record = await run(begun, action, runMs, context);
      // That it still ran says nothing when it was not given its time.
      if (!record.running || (runMs >= wanted && !context.signal.aborted)) return { record };
      const message = `it still ran after ${Math.round(runMs)} ms, when the step was out of time`;
      throw new StepFailure({ code: 'timeout', message, blame: 'flow' });
    } catch (error) {
      throw writeFailure(error);
    } finally {
      await begun.close();
    }
  },
};

async function likeOf({ like }: ContainerAction, context: Context): Promise<Container> {
  const [first] = await context.engine().containersOf(like, context.signal);
  if (first) return first;
  const message = `the service ${like} has no container to take image and environment from`;
  throw new StepFailure({ code: 'service.absent', message, blame: 'precondition' });
}

async function create(like: Container, action: ContainerAction, context: Context): Promise<OneOff> {
  const engine = context.engine();
  const { run } = context;
  const name = `gates-one-off-${run.short.replaceAll(/[^\da-z-]/g, '')}-${randomBytes(4).toString('hex')}`;
  const body = oneOffBody(like, action, { runId: run.id, project: engine.project });
  const effect = 'a container, which is removed when the step ends';
  try {
    return await context.act({ action: `create ${name} like ${action.like}, network none`, effect }, async () => {
      const creating = OneOff.create(engine, name, body);
      // Also when the step is stopped before it is there.
      context.resources.keep(`container ${name}`, { close: async () => (await creating).close() });
      return { value: await creating, bytes: 0 };
    });
  } catch (error) {
    throw writeFailure(error);
  }
}

async function run(
  oneOff: OneOff,
  action: ContainerAction,
  runMs: number,
  context: Context,
): Promise<RecordOf<'container'>> {
  const began = context.monotonicMs();
  await start(oneOff, action);
  const ended = await oneOff.wait(runMs, context.signal);
  const durationMs = context.monotonicMs() - began;
  const { running, exitCode } = ended.state;
  return {
    kind: 'container',
    like: action.like,
    image: ended.image,
    network: ended.networkMode,
    running,
    unset: [...(action.unset ?? [])],
    set: Object.keys(action.set ?? {}),
    ...(!running && { exitCode }),
    output: await oneOff.output(ended),
    durationMs,
  };
}

async function start(oneOff: OneOff, { command }: ContainerAction): Promise<void> {
  try {
    await oneOff.start();
  } catch (error) {
    if (!(error instanceof ReadFailure) || command === undefined) throw error;
    throw new StepFailure({ code: 'container.start', message: error.message, blame: 'flow' }, error);
  }
}
