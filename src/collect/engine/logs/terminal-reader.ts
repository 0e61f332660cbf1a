import { PendingBytes } from './pending-bytes.ts';
import type { RecordReader, RecordSink } from './records.ts';
import { TimestampReader } from './timestamp.ts';

/** The engine cuts what a program writes into records of this many bytes. */
const RECORD_BYTES = 16_384;
/** A record grows when the engine replaces bytes that are no UTF-8: those of a character that it cut in two. */
const GROWTH = 24;
const TIMESTAMP_BYTES = 41;
const NEWLINE = 0x0a;

/**
 * Takes the log of a container with a terminal apart. It is not framed: lines follow each other, and the parts of a
 * long line too, each with its timestamp.
 */
export class TerminalReader implements RecordReader {
  readonly #sink: RecordSink;
  readonly #pending = new PendingBytes();
  readonly #timestamps = new TimestampReader();
  #needed = 1;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  push(chunk: Buffer): void {
    const hasNewline = chunk.includes(NEWLINE);
    this.#pending.add(chunk);
    if (!hasNewline && this.#pending.size < this.#needed) return;
    const bytes = this.#pending.take();
    let start = 0;
    for (let newline = bytes.indexOf(NEWLINE); newline >= 0; newline = bytes.indexOf(NEWLINE, start)) {
      start = this.#parts(bytes, start, newline + 1);
      this.#record(bytes, start, newline + 1);
      start = newline + 1;
    }
    // Of a line whose end is not there yet, whole parts can go on already.
    start = this.#parts(bytes, start, bytes.length);
    const left = bytes.subarray(start);
    this.#needed = left.length + RECORD_BYTES;
    this.#pending.add(left);
  }

  end(): void {
    const bytes = this.#pending.take();
    this.#record(bytes, 0, bytes.length);
  }

  /** Hands over the parts of a line of which it is sure that more of the line follows; returns where the rest begins. */
  #parts(bytes: Buffer, from: number, end: number): number {
    let start = from;
    for (;;) {
      const content = this.#timestamps.read(bytes, start, end).start;
      const boundary = content + RECORD_BYTES;
      if (end <= boundary + GROWTH + TIMESTAMP_BYTES) return this.#lastParts(bytes, start, boundary, end);
      const next = this.#nextTimestamp(bytes, boundary, end) ?? boundary;
      this.#record(bytes, start, next);
      start = next;
    }
  }

  /** Near its end a line has at most one more cut. */
  #lastParts(bytes: Buffer, start: number, boundary: number, end: number): number {
    const next = end > boundary && bytes[end - 1] === NEWLINE ? this.#nextTimestamp(bytes, boundary, end) : undefined;
    if (next === undefined) return start;
    this.#record(bytes, start, next);
    return next;
  }

  #nextTimestamp(bytes: Buffer, boundary: number, end: number): number | undefined {
    for (let offset = boundary; offset <= boundary + GROWTH && offset < end; offset += 1) {
      if (this.#timestamps.read(bytes, offset, end).at !== undefined) return offset;
    }
    return undefined;
  }

  #record(bytes: Buffer, start: number, end: number): void {
    if (end > start) this.#sink.record('stdout', bytes, start, end);
  }
}
