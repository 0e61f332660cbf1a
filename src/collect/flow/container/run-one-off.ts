import { randomBytes } from 'node:crypto';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { Container } from '../../../model/evidence/container.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { ContainerAction } from '../../../model/flow/service-steps.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { writeFailure } from '../engine-write/write-failure.ts';
import { type StepContext, StepFailure } from '../performer.ts';
import { OneOff } from './one-off.ts';
import { oneOffBody } from './one-off-body.ts';

type Context = StepContext<'container'>;

/** Left of the time of a step to read the output and to remove the container, milliseconds. */
export const REMOVAL_MS = 1500;

/** A container that has ended, or was given its time. */
export interface Ran {
  readonly oneOff: OneOff;
  readonly record: RecordOf<'container'>;
  /** From when its program started until it ended. */
  readonly programMs: number;
}

/**
 * Makes a container like one of a service, and runs it until it has ended or its time is up. It is there afterwards, but
 * not when this fails.
 *
 * @throws StepFailure `timeout` when it was not given its time, or what the engine says
 */
export async function createAndRun(like: Container, action: ContainerAction, context: Context): Promise<Ran> {
  const wanted = milliseconds(action.timeout) ?? 0;
  const runMs = Math.max(0, Math.min(wanted, context.remainingMs() - REMOVAL_MS));
  const oneOff = await create(like, action, context);
  try {
    const ran = await run(oneOff, action, runMs, context);
    // That it still ran says nothing when it was not given its time.
    if (!ran.record.running || (runMs >= wanted && !context.signal.aborted)) return ran;
    const message = `it still ran after ${Math.round(runMs)} ms, when the step was out of time`;
    throw new StepFailure({ code: 'timeout', message, blame: 'flow' });
  } catch (error) {
    await oneOff.close();
    throw writeFailure(error);
  }
}

/** @throws StepFailure when the step was stopped, or what the engine says */
export async function create(like: Container, action: ContainerAction, context: Context): Promise<OneOff> {
  if (context.signal.aborted) throw stopped();
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

async function run(oneOff: OneOff, action: ContainerAction, runMs: number, context: Context): Promise<Ran> {
  const began = context.monotonicMs();
  await start(oneOff, action);
  const ended = await oneOff.wait(runMs, context.signal);
  const durationMs = context.monotonicMs() - began;
  const { running, exitCode } = ended.state;
  const record = {
    kind: 'container' as const,
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
  return { oneOff, record, programMs: programMs(ended.state) ?? durationMs };
}

function programMs({ startedAt, finishedAt }: Container['state']): number | undefined {
  if (startedAt === undefined || finishedAt === undefined) return undefined;
  const ms = Date.parse(finishedAt) - Date.parse(startedAt);
  return ms >= 0 ? ms : undefined;
}

function stopped(): StepFailure {
  const message = 'it was stopped before there was a container';
  return new StepFailure({ code: 'timeout', message, blame: 'flow' });
}

async function start(oneOff: OneOff, { command }: ContainerAction): Promise<void> {
  try {
    await oneOff.start();
  } catch (error) {
    if (!(error instanceof ReadFailure) || command === undefined) throw error;
    throw new StepFailure({ code: 'container.start', message: error.message, blame: 'flow' }, error);
  }
}
