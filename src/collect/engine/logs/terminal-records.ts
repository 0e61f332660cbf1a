import type { LogRecord } from './frames.ts';
import { splitTimestamp } from './timestamp.ts';

/** The engine cuts what a program writes into records of at most this many bytes. */
const RECORD_BYTES = 16_384;
const NEWLINE = 0x0a;

/**
 * Takes the log of a container with a terminal apart. It is not framed: lines follow each other, and the parts of a
 * long line too, each with its timestamp.
 *
 * @param cutAtStart the beginning was left out, so what stands before the first newline is not a whole line
 */
export function readTerminalRecords(body: Buffer, { cutAtStart = false } = {}): LogRecord[] {
  const records: LogRecord[] = [];
  let start = cutAtStart ? body.indexOf(NEWLINE) + 1 : 0;
  while (start < body.length) {
    const newline = body.indexOf(NEWLINE, start);
    const end = newline < 0 ? body.length : newline + 1;
    records.push(...partsOf(body.subarray(start, end)));
    start = end;
  }
  return records;
}

/** A long line holds further timestamps, each exactly where the engine cut it. */
function partsOf(line: Buffer): LogRecord[] {
  const records: LogRecord[] = [];
  let left = line;
  for (;;) {
    const { rest } = splitTimestamp(left);
    const boundary = left.length - rest.length + RECORD_BYTES;
    const isCut = left.length > boundary && splitTimestamp(left.subarray(boundary)).at !== undefined;
    records.push({ stream: 'stdout', payload: isCut ? left.subarray(0, boundary) : left });
    if (!isCut) return records;
    left = left.subarray(boundary);
  }
}
