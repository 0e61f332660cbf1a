import type { ReceivedMessage } from '../model/evidence/flow-connection.ts';
import type { RecordedBody } from '../model/evidence/flow-http.ts';
import type { FlowRecord } from '../model/evidence/flow-record.ts';
import type { Json } from '../model/flow/json.ts';
import { documentOf, type JsonDocument } from './judge-json.ts';
import { readJson } from './read-json.ts';

/** A text that is expected to be JSON. */
export function textDocument(text: string, isCut = false): JsonDocument {
  if (isCut) return { missing: 'its end is not in the evidence', verdict: 'undecided' };
  const read = readJson(text);
  if (typeof read !== 'string') return read;
  return { missing: text === '' ? 'it is empty' : read, verdict: 'broken' };
}

/** The body of an answer as JSON. */
export function bodyDocument(body: RecordedBody | undefined): JsonDocument {
  if (body === undefined) return { missing: 'there is no answer', verdict: 'broken' };
  if (body.binary) return { missing: 'it is binary', verdict: 'broken' };
  return textDocument(body.text, body.truncated);
}

/** What `json` of an expectation and of a capture is about, by the kind of step. */
export function documentOfRecord(record: FlowRecord): JsonDocument {
  if (record.kind === 'http' || record.kind === 'burst') return bodyDocument(record.response?.body);
  if (record.kind === 'sql') return record.truncated ? CUT : documentOf(record.rows);
  if (record.kind === 'redis') return record.truncated ? CUT : replyDocument(record.reply);
  if (record.kind === 'websocket') return listDocument(record.messages.map(messageDocument));
  if (record.kind === 'sse') return listDocument(record.events.map(eventDocument));
  if (record.kind === 'log') return listDocument(record.lines.map(({ text }) => textDocument(text)));
  if (record.kind === 'jwt') return documentOf(record.payload);
  return { missing: `a ${record.kind} step has nothing that is JSON`, verdict: 'undecided' };
}

/** A message of a connection as JSON. */
export function messageDocument({ text, binary, truncated }: ReceivedMessage): JsonDocument {
  if (binary) return { missing: 'it is binary', verdict: 'broken' };
  return textDocument(text, truncated);
}

/** A server-sent event; its data is JSON when it can be read as such, else the text. */
export function eventDocument(event: ReceivedMessage & { readonly event: string; readonly id: string }): JsonDocument {
  const data = messageDocument(event);
  if ('missing' in data && data.verdict === 'undecided') return data;
  const known = { event: event.event, id: event.id };
  if ('missing' in data) return documentOf({ ...known, data: event.text });
  const below = (location: readonly (string | number)[]) => ['data', ...location];
  return {
    value: { ...known, data: data.value },
    duplicates: data.duplicates.map(below),
    inexact: data.inexact.map(({ location, text }) => ({ location: below(location), text })),
  };
}

const CUT: JsonDocument = { missing: 'there is more than is kept in the evidence', verdict: 'undecided' };

/** Fields of a hash are texts; those that hold a JSON object or list are read, numbers stay texts. */
function replyDocument(reply: Json): JsonDocument {
  if (typeof reply === 'string') return documentOf(readInside(reply));
  if (typeof reply !== 'object' || reply === null || Array.isArray(reply)) return documentOf(reply);
  const read = (field: Json): Json => (typeof field === 'string' ? readInside(field) : field);
  return documentOf(Object.fromEntries(Object.entries(reply).map(([name, field]) => [name, read(field)])));
}

function readInside(text: string): Json {
  const read = /^\s*[[{]/.test(text) ? readJson(text) : text;
  return typeof read === 'string' ? text : read.value;
}

/** Pieces that are no JSON are left out of the list. */
function listDocument(documents: readonly JsonDocument[]): JsonDocument {
  if (documents.some((each) => 'missing' in each && each.verdict === 'undecided')) return CUT;
  return documentOf(documents.flatMap((each) => ('value' in each ? [each.value] : [])));
}
