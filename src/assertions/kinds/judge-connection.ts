import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { SseExpectation, WebsocketExpectation } from '../../model/flow/connection-steps.ts';
import { bodyDocument, eventDocument, messageDocument } from '../documents.ts';
import { judgeJson } from '../judge-json.ts';
import { judgePlace } from '../judge-place.ts';
import { milliseconds } from '../milliseconds.ts';
import { broken, held, type Judged, undecided } from '../outcome.ts';
import { type JudgedSequence, judgeSequence, type Piece } from '../sequence.ts';
import { brokeOff, gapsIn, isTorn, watchedTooShort } from './connection-gaps.ts';
import { judgeDuration } from './judge-duration.ts';
import { judgeHeaders } from './judge-http.ts';

/** Judges a handshake and what came over the connection. */
export function judgeWebsocket(record: RecordOf<'websocket'>, expectation: WebsocketExpectation): Judged[] {
  const { opened, rejected, protocol, duration } = expectation;
  const spoken = record.handshake?.opened ? [record.handshake.protocol] : [];
  return [
    ...(opened ? [openedOutcome(record)] : []),
    ...(rejected ? rejectedOutcomes(record, rejected) : []),
    ...(protocol === undefined ? [] : judgePlace({ what: 'protocol', nodes: spoken }, protocol)),
    ...judgeDuration(record, duration),
    ...judgeMessages(record, expectation).outcomes,
    ...closedOutcomes(record, expectation.closed),
  ];
}

/** Judges the messages alone, and tells behind which of them the next step on the connection begins. */
export function judgeMessages(
  record: RecordOf<'websocket'>,
  { messages, closed }: WebsocketExpectation,
): JudgedSequence {
  if (!messages) return { outcomes: [], consumed: 0 };
  const limit = milliseconds(messages.within) ?? 0;
  const inTime = record.messages.filter(({ atMs }) => atMs <= limit);
  const pieces = inTime.map((message): Piece => ({ text: message.text, document: messageDocument(message) }));
  const cutShort = record.closed ? undefined : watchedTooShort(record.watchedMs, limit);
  // Where its end is expected, how it ends is judged by that.
  const lost = !closed && isTorn(record.closed) ? brokeOff(record.closed?.atMs ?? 0, limit) : undefined;
  return judgeWatched(pieces, messages, { gaps: gapsIn(record.dropped, inTime), cutShort, lost });
}

/** Judges a stream of server-sent events. */
export function judgeSse(record: RecordOf<'sse'>, { status, headers, duration, events }: SseExpectation): Judged[] {
  const limit = milliseconds(events?.within ?? '') ?? 0;
  const inTime = record.events.filter(({ atMs }) => atMs <= limit);
  const pieces = inTime.map((event): Piece => ({ text: event.text, document: eventDocument(event) }));
  const cutShort = record.closed ? undefined : watchedTooShort(record.watchedMs, limit);
  const lost = record.torn ? brokeOff(record.watchedMs, limit) : undefined;
  const gaps = gapsIn(record.dropped, inTime);
  return [
    ...(status === undefined ? [] : judgePlace({ what: 'status', nodes: [record.status] }, status)),
    ...judgeHeaders(record, headers),
    ...judgeDuration(record, duration),
    ...(events ? judgeWatched(pieces, events, { gaps, cutShort, lost }).outcomes : []),
  ];
}

/** Why something that was not seen may have been there all the same. */
interface Unseen {
  readonly gaps: string | undefined;
  readonly cutShort: string | undefined;
  readonly lost: string | undefined;
}

/** Watching may end as soon as everything was seen; before that, what is missing may still have come. */
function judgeWatched(
  pieces: readonly Piece[],
  sequence: Parameters<typeof judgeSequence>[1],
  { gaps, cutShort, lost }: Unseen,
): JudgedSequence {
  const result = judgeSequence(pieces, sequence, gaps);
  const isComplete = sequence.sequence !== undefined && result.outcomes.every(({ verdict }) => verdict === 'held');
  if (isComplete) return result;
  const unseen = gaps ?? cutShort;
  return judgeSequence(pieces, sequence, unseen, unseen ?? lost);
}

function openedOutcome({ handshake }: RecordOf<'websocket'>): Judged {
  const what = 'connection is opened';
  if (!handshake) return undecided(what, 'this step opened none');
  return handshake.opened ? held(what, 'opened') : broken(what, `refused with status ${handshake.response.status}`);
}

function rejectedOutcomes(
  { handshake }: RecordOf<'websocket'>,
  { status, headers, json, text }: NonNullable<WebsocketExpectation['rejected']>,
): Judged[] {
  const what = 'connection is refused';
  if (!handshake) return [undecided(what, 'this step opened none')];
  if (handshake.opened) return [broken(what, 'it was opened')];
  const { response } = handshake;
  return [
    ...judgePlace({ what: 'refused with status', nodes: [response.status] }, status),
    ...judgeHeaders(response, headers),
    ...judgeJson(bodyDocument(response.body), json),
    ...(text === undefined ? [] : judgePlace({ what: 'body', nodes: [response.body.text] }, text)),
  ];
}

function closedOutcomes({ closed }: RecordOf<'websocket'>, expected: WebsocketExpectation['closed']): Judged[] {
  if (!expected) return [];
  const what = `connection is closed within ${expected.within}`;
  if (!closed) return [broken(what, 'it is open')];
  const isInTime = closed.atMs <= (milliseconds(expected.within) ?? 0);
  return [
    (isInTime ? held : broken)(what, `closed with ${closed.code} after ${Math.round(closed.atMs)}ms`),
    ...(expected.code === undefined ? [] : judgePlace({ what: 'close code', nodes: [closed.code] }, expected.code)),
    ...(expected.reason === undefined
      ? []
      : judgePlace({ what: 'close reason', nodes: [closed.reason] }, expected.reason)),
  ];
}
