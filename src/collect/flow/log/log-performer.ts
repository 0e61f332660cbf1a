import { setTimeout as sleep } from 'node:timers/promises';
import { judgeStep } from '../../../assertions/judge-step.ts';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { LoggedLine } from '../../../model/evidence/flow-observation.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../../../model/flow/expectation.ts';
import type { LogAction } from '../../../model/flow/observation-steps.ts';
import { type Performer, type StepContext, StepFailure } from '../performer.ts';
import { type EngineLog, openEngineLog } from './engine-log.ts';
import { readWindow } from './read-window.ts';

type Context = StepContext<'log'>;
type LogRecord = RecordOf<'log'>;
type Expected = Extract<RecordedExpectation, { kind: 'log' }>;

/** How often the engine is asked again, milliseconds. */
const EVERY_MS = 200;
const MOST_CHARACTERS = 1024 * 1024;

/** Reads what all containers of a service wrote since a moment, until the lines are there or the time is up. */
export const logPerformer: Performer<'log'> = {
  async perform(action, context) {
    const since = sinceOf(action, context);
    const engine = context.engine();
    const log = await openEngineLog(engine, context.signal, () => context.now());
    try {
      const line = `read the log of ${action.service} since ${since.toISOString()}`;
      const record = await context.act({ action: line }, async () => {
        const value = await waitForLines(log, action, since, context);
        return { value, bytes: value.lines.reduce((sum, { text }) => sum + text.length, 0) };
      });
      return { record };
    } finally {
      await log.client.close();
    }
  },
};

function sinceOf({ since }: LogAction, context: Context): Date {
  if (since === 'flow') return context.flowStartedAt;
  const earlier = context.earlier(since);
  if (earlier) return earlier.startedAt;
  throw new StepFailure({
    code: 'log.since',
    message: `the step "${since}" has not begun, so there is no moment to read from`,
    blame: 'precondition',
  });
}

async function waitForLines(log: EngineLog, action: LogAction, since: Date, context: Context): Promise<LogRecord> {
  const began = context.monotonicMs();
  const spent = () => context.monotonicMs() - began;
  const withinMs = Math.min(milliseconds(action.within ?? '') ?? 0, context.remainingMs());
  let last: LogRecord | undefined;
  for (;;) {
    const read = await readOnce(log, action.service, since, context).catch((error: unknown) => {
      // What was read before the step was stopped is still worth something.
      if (context.signal.aborted) return last ?? Promise.reject(stopped(error));
      // A container that was replaced between two calls is another one in the next list.
      if (isGone(error) && spent() < withinMs) return undefined;
      throw error;
    });
    if (read) {
      last = { ...read, durationMs: spent() };
      if (isDecided(last, context) || spent() >= withinMs || context.signal.aborted) return last;
    }
    const pauseMs = Math.min(EVERY_MS, Math.max(1, withinMs - spent()));
    await sleep(pauseMs, undefined, { signal: context.signal }).catch(() => undefined);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof StepFailure && error.error.code === 'not-found';
}

function stopped(cause: unknown): StepFailure {
  return new StepFailure(
    { code: 'timeout', message: 'it was stopped before the log was read', blame: 'system' },
    cause,
  );
}

async function readOnce(
  { client, aheadMs }: EngineLog,
  service: string,
  since: Date,
  context: Context,
): Promise<Omit<LogRecord, 'durationMs'>> {
  const containers = await context.engine().containersOf(service, context.signal);
  if (containers.length === 0) {
    const message = `the service ${service} has no container`;
    throw new StepFailure({ code: 'service.absent', message, blame: 'precondition' });
  }
  const moment = since.getTime() + aheadMs;
  const parts = await Promise.all(containers.map((container) => readWindow(client, container, moment)));
  const lines = parts.flatMap((part) => part.lines).toSorted((left, right) => (left.at < right.at ? -1 : 1));
  const kept = boundedLines(lines, context.limits.flowLogLines);
  return {
    kind: 'log',
    service,
    containers: containers.map(({ name }) => name),
    from: new Date(Math.min(...parts.map((part) => part.from))).toISOString(),
    to: new Date(context.now().getTime() + aheadMs).toISOString(),
    lines: kept,
    linesRead: lines.length,
    complete: kept.length === lines.length && parts.every(({ complete }) => complete),
  };
}

/** The newest ones: what is waited for comes last. */
function boundedLines(lines: readonly LoggedLine[], most: number): LoggedLine[] {
  let characters = 0;
  const kept: LoggedLine[] = [];
  for (const line of lines.toReversed()) {
    characters += line.text.length;
    if (kept.length >= most || characters > MOST_CHARACTERS) break;
    kept.push(line);
  }
  return kept.toReversed();
}

/** A line that must not come can do so until the time is up; one that is waited for is enough when it is there. */
function isDecided(record: LogRecord, { expect, warn }: Context): boolean {
  const expected = [expect, warn].filter((each) => each?.kind === 'log');
  return (
    expected.every((each) => isHeldWithoutNever(record, each)) || expected.some((each) => isForbidden(record, each))
  );
}

function isHeldWithoutNever(record: LogRecord, expected: Expected): boolean {
  return expected.never === undefined && judgeStep(record, expected).every(({ verdict }) => verdict === 'held');
}

function isForbidden(record: LogRecord, { kind, never }: Expected): boolean {
  return never !== undefined && judgeStep(record, { kind, never }).some(({ verdict }) => verdict === 'broken');
}
