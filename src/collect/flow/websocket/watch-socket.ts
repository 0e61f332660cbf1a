import { performance } from 'node:perf_hooks';
import { judgeStep } from '../../../assertions/judge-step.ts';
import { judgeMessages } from '../../../assertions/kinds/judge-connection.ts';
import { milliseconds } from '../../../assertions/milliseconds.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../../../model/flow/expectation.ts';
import type { StepContext } from '../performer.ts';
import { watchUntil } from '../watch-until.ts';
import type { KeptSocket } from './kept-socket.ts';

type Expected = Extract<RecordedExpectation, { kind: 'websocket' }>;
type WebsocketRecord = RecordOf<'websocket'>;

/** What is known before anything is waited for. */
export type RecordBegin = Omit<WebsocketRecord, 'messages' | 'dropped' | 'watchedMs' | 'closed'>;

/**
 * Watches a connection until what is expected of it is there or cannot come any more.
 *
 * @param began when the step began, in the clock of this process
 */
export async function watchSocket(
  socket: KeptSocket,
  begin: RecordBegin,
  began: number,
  context: Pick<StepContext, 'signal' | 'expect' | 'warn' | 'remainingMs'>,
): Promise<WebsocketRecord> {
  const expected = [context.expect, context.warn].filter((each) => each?.kind === 'websocket');
  const waited = Math.max(0, ...expected.map(longest));
  const elapsed = () => performance.now() - began;
  const [left, remainingMs] = [waited - elapsed(), context.remainingMs()];
  const now = (watchedMs: number) => recordOf(socket, begin, began, watchedMs);
  const how = await watchUntil({
    limitMs: Math.min(left, remainingMs),
    signal: context.signal,
    subscribe: (changed) => socket.buffer.subscribe(changed),
    isEnough: () =>
      waited === 0 || socket.failure !== undefined || expected.every((each) => isDecided(now(elapsed()), each)),
  });
  // Timers are a little early now and then; that the whole time was watched must not depend on it.
  const isWhole = how === 'limit' && left <= remainingMs;
  const record = now(isWhole ? Math.max(waited, elapsed()) : elapsed());
  if (context.expect?.kind === 'websocket') socket.cursor += consumedBy(record, context.expect);
  return record;
}

function longest({ messages, closed }: Expected): number {
  return Math.max(milliseconds(messages?.within ?? '') ?? 0, milliseconds(closed?.within ?? '') ?? 0);
}

function recordOf(socket: KeptSocket, begin: RecordBegin, began: number, watchedMs: number): WebsocketRecord {
  const { closing, buffer } = socket;
  const messages = buffer.since(socket.cursor, began);
  const closed = closing && { code: closing.code, reason: closing.reason, atMs: closing.at - began };
  // How long the handshake took stays what it is; on an open connection it is the time of the step.
  const durationMs = begin.handshake ? begin.durationMs : performance.now() - began;
  return { ...begin, messages, dropped: buffer.dropped, watchedMs, ...(closed && { closed }), durationMs };
}

/** Whether all of it is there, or something is wrong that no time can mend. That it is still open can change. */
function isDecided(record: WebsocketRecord, expected: Expected): boolean {
  const { closed, ...others } = expected;
  const outcomes = judgeStep(record, record.closed ? expected : others);
  // On a connection that is closed nothing comes any more.
  if (record.closed || outcomes.some(({ verdict }) => verdict === 'broken')) return true;
  return closed === undefined && outcomes.every(({ verdict }) => verdict === 'held');
}

/** A step that was satisfied leaves what came behind it to the next one; of one that was not, nothing is taken. */
function consumedBy(record: WebsocketRecord, expected: Expected): number {
  const { outcomes, consumed } = judgeMessages(record, expected);
  return outcomes.every(({ verdict }) => verdict === 'held') ? consumed : 0;
}
