import type { Container } from '../../../model/evidence/container.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { ContainerAction } from '../../../model/flow/service-steps.ts';
import { writeFailure } from '../engine-write/write-failure.ts';
import { type Performer, type StepContext, StepFailure } from '../performer.ts';
import { ControlRun } from './control-run.ts';
import { create, createAndRun, type Ran, REMOVAL_MS } from './run-one-off.ts';

type Context = StepContext<'container'>;

/** How much longer than a container without a variable one with all of them is watched: it starts no later. */
const WATCH_FACTOR = 2;

/** Runs a container like one of a service, on no network, and tells how it ended: with its control, where it lacks something. */
export const containerPerformer: Performer<'container'> = {
  async perform(action, context) {
    const like = await likeOf(action, context);
    const engine = context.engine();
    const control = controlOf(like, action, context);
    const ran = await engine.busy(() => createAndRun(like, action, context));
    try {
      // Neither of the two needs the other, nor keeps the next container waiting; the flow ends after both.
      const [seen] = await Promise.all([beside(ran, control, context), ran.oneOff.close()]);
      return { record: { ...ran.record, ...seen } };
    } catch (error) {
      throw writeFailure(error);
    }
  },
};

async function likeOf({ like }: ContainerAction, context: Context): Promise<Container> {
  const [first] = await context.engine().containersOf(like, context.signal);
  if (first) return first;
  const message = `the service ${like} has no container to take image and environment from`;
  throw new StepFailure({ code: 'service.absent', message, blame: 'precondition' });
}

/** One for all rows and steps of the flow that take something away from the same container. */
function controlOf(like: Container, action: ContainerAction, context: Context): ControlRun | undefined {
  const { unset = [], timeout: _, network: __, ...whole } = action;
  if (unset.length === 0) return undefined;
  const id = `control ${JSON.stringify(whole)}`;
  const known = context.resources.get(id);
  if (known instanceof ControlRun) return known;
  const control = new ControlRun(
    context.engine().busy(async () => {
      const oneOff = await create(like, { ...action, unset: [] }, context);
      await oneOff.start();
      return oneOff;
    }),
  );
  context.resources.keep(id, control);
  return control;
}

async function beside(
  { record: { running, durationMs }, programMs }: Ran,
  control: ControlRun | undefined,
  { signal, remainingMs }: Context,
): Promise<Pick<RecordOf<'container'>, 'control'>> {
  // One that runs on without the variable is broken in any case: nobody needs to wait for the other.
  const wantedMs = running ? 0 : Math.max(durationMs, WATCH_FACTOR * programMs);
  const watchMs = Math.min(wantedMs, remainingMs() - REMOVAL_MS);
  return control ? { control: await control.after(watchMs, signal) } : {};
}
