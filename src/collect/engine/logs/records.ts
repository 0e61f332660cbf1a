export const STREAMS = ['stdout', 'stderr'] as const;
export type Stream = (typeof STREAMS)[number];

/**
 * Takes records as the engine keeps them: each a line with its newline, or a part of a line that is longer than 16 KiB,
 * and each with a timestamp in front. The bytes are only lent: they are overwritten after the call.
 */
export interface RecordSink {
  record(stream: Stream, bytes: Buffer, start: number, end: number): void;
}

/** Takes a log apart while it arrives, in chunks that end anywhere. */
export interface RecordReader {
  push(chunk: Buffer): void;
  /** Must be called after the last chunk. */
  end(): void;
}
