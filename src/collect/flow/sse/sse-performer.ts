import { performance } from 'node:perf_hooks';
import { judgeStep } from '../../../assertions/judge-step.ts';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../../../model/flow/expectation.ts';
import { limitText, setLimit } from '../../../model/limits/limits.ts';
import { ConnectionPool } from '../http/connection-pool.ts';
import { prepareRequest } from '../http/prepare-request.ts';
import { type Observation, type Performer, type StepContext, StepFailure } from '../performer.ts';
import { watchUntil } from '../watch-until.ts';
import { EventReader } from './event-reader.ts';
import { type OpenStream, openStream } from './open-stream.ts';

type Context = StepContext<'sse'>;
type Expected = Extract<RecordedExpectation, { kind: 'sse' }>;

/** Opens a stream of server-sent events, watches it until what is expected is there, and closes it. */
export const ssePerformer: Performer<'sse'> = {
  async perform({ target, path, headers = {}, lastEventId, timeout }, context) {
    const reached = context.reach(target);
    const asked = {
      accept: 'text/event-stream',
      ...headers,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    };
    const request = prepareRequest({ target, path, headers: asked }, reached, context.run);
    const pool = new ConnectionPool(reached);
    try {
      return await context.act({ action: `GET ${request.origin}${context.shown.path} (events)` }, async () => {
        const began = performance.now();
        const stream = await openStream(pool.agent, request, {
          limitMs: context.limitMs(timeout),
          signal: context.signal,
        });
        const value = await watched(stream, { began, openedMs: performance.now() - began }, context);
        return { value, bytes: value.record.events.reduce((sum, { bytes }) => sum + bytes, 0) };
      });
    } finally {
      await pool.close();
    }
  },
};

interface Times {
  readonly began: number;
  readonly openedMs: number;
}

async function watched(
  stream: OpenStream,
  { began, openedMs }: Times,
  context: Context,
): Promise<Observation & { readonly record: RecordOf<'sse'> }> {
  const reader = new EventReader(stream, context.limits);
  const expected = [context.expect, context.warn].filter((each) => each?.kind === 'sse');
  const waited = Math.max(0, ...expected.map(({ events }) => milliseconds(events?.within ?? '') ?? 0));
  const elapsed = () => performance.now() - began;
  const now = (watchedMs: number): RecordOf<'sse'> => ({
    kind: 'sse',
    target: context.shown.target,
    path: context.shown.path,
    status: stream.status,
    headers: stream.headers,
    events: reader.buffer.since(0, began),
    dropped: reader.buffer.dropped,
    watchedMs,
    closed: reader.isClosed,
    ...(reader.isTorn && { torn: true as const }),
    durationMs: openedMs,
  });
  const [left, remainingMs] = [waited - elapsed(), context.remainingMs()];
  const how = await watchUntil({
    limitMs: Math.min(left, remainingMs),
    signal: context.signal,
    subscribe: (changed) => reader.buffer.subscribe(changed),
    isEnough: () =>
      waited === 0 || reader.isCut || reader.isClosed || expected.every((each) => isDecided(now(elapsed()), each)),
  });
  reader.close();
  if (reader.isCut) throw tooLarge(context);
  const isWhole = how === 'limit' && left <= remainingMs;
  return { record: now(isWhole ? Math.max(waited, elapsed()) : elapsed()) };
}

/** Whether all of it is there, or something is wrong that no time can mend. */
function isDecided(record: RecordOf<'sse'>, expected: Expected): boolean {
  const outcomes = judgeStep(record, expected);
  return outcomes.some(({ verdict }) => verdict === 'broken') || outcomes.every(({ verdict }) => verdict === 'held');
}

function tooLarge({ limits }: Context): StepFailure {
  const bound = limitText(setLimit(limits, 'flowStream'));
  const message = `more came over the stream than is read (${bound})`;
  return new StepFailure({ code: 'sse.too-large', message, blame: 'gates' });
}
