import { FrameReader } from '../frame-reader.ts';
import { LineJoiner, type LogLine } from '../line-joiner.ts';
import { TerminalReader } from '../terminal-reader.ts';

/** Cuts bytes into pieces of this size, as they may arrive. */
export function chunksOf(body: Buffer, size: number): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 0; start < body.length; start += size) chunks.push(body.subarray(start, start + size));
  return chunks;
}

/** The lines of a log that arrives in these chunks. */
export function linesOf(chunks: readonly Buffer[], { tty = false } = {}): LogLine[] {
  const lines: LogLine[] = [];
  const joiner = new LineJoiner((line) => lines.push(line));
  const reader = tty ? new TerminalReader(joiner) : new FrameReader(joiner);
  for (const chunk of chunks) reader.push(Buffer.from(chunk));
  reader.end();
  joiner.end();
  return lines;
}
