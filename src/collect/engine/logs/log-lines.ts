import type { LogRecord } from './frames.ts';
import { plainText } from './plain-text.ts';
import { splitTimestamp } from './timestamp.ts';

/** A line as the program wrote it, put together again from the parts in which the engine keeps it. */
export interface LogLine {
  /** ISO 8601, of its first part; absent when the engine gave none. */
  readonly at?: string;
  readonly text: string;
  readonly stream: LogRecord['stream'];
}

export interface LogLines {
  readonly lines: readonly LogLine[];
  /** True when a line was longer than the limit and lost its end. */
  readonly cut: boolean;
}

const LONGEST_LINE = 1024 * 1024;

interface Pending {
  at?: string;
  readonly parts: Buffer[];
  size: number;
}

/**
 * Joins records into lines, each stream for itself. Every part carries a timestamp of its own, which would otherwise
 * stand in the middle of the line, and could stand in the middle of a secret that then nobody recognises.
 */
export function joinLines(records: Iterable<LogRecord>): LogLines {
  const lines: LogLine[] = [];
  const pending: Record<LogRecord['stream'], Pending> = { stdout: empty(), stderr: empty() };
  let cut = false;
  const finish = (stream: LogRecord['stream']) => {
    const { at, parts } = pending[stream];
    const text = plainText(Buffer.concat(parts).toString('utf8'));
    lines.push({ text, stream, ...(at !== undefined && { at }) });
    pending[stream] = empty();
  };
  for (const { stream, payload } of records) {
    for (const piece of splitAfterNewlines(payload)) {
      cut = append(pending[stream], piece) || cut;
      if (piece.at(-1) === NEWLINE) finish(stream);
    }
  }
  for (const stream of ['stdout', 'stderr'] as const) if (pending[stream].parts.length > 0) finish(stream);
  return { lines, cut };
}

const NEWLINE = 0x0a;

function empty(): Pending {
  return { parts: [], size: 0 };
}

/** Adds a piece to its line; true when the line is too long to take all of it. */
function append(line: Pending, piece: Buffer): boolean {
  const { at, rest } = splitTimestamp(piece);
  if (line.at === undefined && at !== undefined) line.at = at;
  const content = rest.at(-1) === NEWLINE ? rest.subarray(0, -1) : rest;
  const room = LONGEST_LINE - line.size;
  line.parts.push(content.subarray(0, room));
  line.size += Math.min(content.length, room);
  return content.length > room;
}

function* splitAfterNewlines(payload: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < payload.length) {
    const newline = payload.indexOf(NEWLINE, start);
    const end = newline < 0 ? payload.length : newline + 1;
    yield payload.subarray(start, end);
    start = end;
  }
}
