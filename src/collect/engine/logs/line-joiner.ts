import { USUAL_LIMITS } from '../../../model/limits/limits.ts';
import { plainText } from './plain-text.ts';
import { type RecordSink, STREAMS, type Stream } from './records.ts';
import { TimestampReader } from './timestamp.ts';

/** A line as the program wrote it, put together again from the parts in which the engine keeps it. */
export interface LogLine {
  /** Milliseconds since 1970, of its first part; absent when the engine gave none. */
  readonly at: number | undefined;
  readonly text: string;
  readonly stream: Stream;
  /** True when it was longer than the limit and lost its end. */
  readonly cut: boolean;
  /** Bytes of its records, timestamps included. */
  readonly bytes: number;
}

const NEWLINE = 0x0a;

interface Pending {
  at: number | undefined;
  readonly parts: Buffer[];
  size: number;
  bytes: number;
}

/**
 * Joins records into lines, each stream for itself. Every part carries a timestamp of its own, which would otherwise
 * stand in the middle of the line, and could stand in the middle of a secret that then nobody recognises.
 */
export class LineJoiner implements RecordSink {
  readonly #timestamps = new TimestampReader();
  readonly #pending = new Map<Stream, Pending>();
  readonly #take: (line: LogLine) => void;
  readonly #longest: number;

  /** @param longest bytes of a line that are kept */
  constructor(take: (line: LogLine) => void, longest: number = USUAL_LIMITS.logLine) {
    this.#take = take;
    this.#longest = longest;
  }

  record(stream: Stream, bytes: Buffer, start: number, end: number): void {
    let from = start;
    while (from < end) {
      const newline = bytes.indexOf(NEWLINE, from);
      const isWhole = newline >= 0 && newline < end;
      const next = isWhole ? newline + 1 : end;
      if (isWhole && !this.#pending.has(stream)) this.#whole(stream, bytes, from, next);
      else this.#part(stream, bytes, from, next, isWhole);
      from = next;
    }
  }

  /** Hands over what is left: a line without an end at the end of the log is a line too. */
  end(): void {
    for (const stream of STREAMS) this.#finish(stream);
  }

  #whole(stream: Stream, bytes: Buffer, start: number, end: number): void {
    const { at, start: content } = this.#timestamps.read(bytes, start, end);
    const cut = end - 1 - content > this.#longest;
    const text = bytes.toString('utf8', content, cut ? content + this.#longest : end - 1);
    this.#take({ at, text: plainText(text), stream, cut, bytes: end - start });
  }

  #part(stream: Stream, bytes: Buffer, start: number, end: number, isLast: boolean): void {
    const { at, start: content } = this.#timestamps.read(bytes, start, end);
    const line = this.#pending.get(stream) ?? { at, parts: [], size: 0, bytes: 0 };
    this.#pending.set(stream, line);
    const stop = isLast ? end - 1 : end;
    const room = Math.max(0, this.#longest - line.size);
    // A copy: the bytes belong to the reader, which goes on with them.
    if (room > 0) line.parts.push(Buffer.from(bytes.subarray(content, Math.min(stop, content + room))));
    line.size += stop - content;
    line.bytes += end - start;
    if (isLast) this.#finish(stream);
  }

  #finish(stream: Stream): void {
    const line = this.#pending.get(stream);
    if (!line) return;
    this.#pending.delete(stream);
    const text = plainText(Buffer.concat(line.parts).toString('utf8'));
    this.#take({ at: line.at, text, stream, cut: line.size > this.#longest, bytes: line.bytes });
  }
}
