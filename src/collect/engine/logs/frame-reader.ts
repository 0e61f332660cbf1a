import { ReadFailure } from '../../../model/intake.ts';
import { PendingBytes } from './pending-bytes.ts';
import type { RecordReader, RecordSink } from './records.ts';

const HEADER_BYTES = 8;
const STDERR = 2;
const SYSTEM_ERROR = 3;
/** Docker cuts at 16 KiB; Podman does not, and a line of it that is longer than this is not held in memory. */
const LONGEST_FRAME = 4 * 1024 * 1024;

/**
 * Takes a multiplexed log apart. Iterative, because a chunk may hold thousands of tiny frames, and never holding more
 * than one frame, because a log may be larger than the memory.
 *
 * @see https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerAttach
 */
export class FrameReader implements RecordReader {
  readonly #sink: RecordSink;
  readonly #pending = new PendingBytes();
  #needed = HEADER_BYTES;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  /**
   * @throws ReadFailure `log.engine_error` for an error that the engine put into the stream, `protocol` for broken
   *   framing; every record before it was handed over
   */
  push(chunk: Buffer): void {
    this.#pending.add(chunk);
    if (this.#pending.size < this.#needed) return;
    const bytes = this.#pending.take();
    let offset = 0;
    for (;;) {
      const size = frameSize(bytes, offset);
      if (offset + size > bytes.length) {
        this.#needed = size;
        this.#pending.add(bytes.subarray(offset));
        return;
      }
      this.#frame(bytes, offset, offset + size);
      offset += size;
    }
  }

  /** @throws ReadFailure `protocol` when the log ended within a frame */
  end(): void {
    if (this.#pending.size > 0) throw notFramed('it ends within a frame');
  }

  #frame(bytes: Buffer, start: number, end: number): void {
    const type = bytes[start];
    if (type === SYSTEM_ERROR) throw engineError(bytes.subarray(start + HEADER_BYTES, end));
    this.#sink.record(type === STDERR ? 'stderr' : 'stdout', bytes, start + HEADER_BYTES, end);
  }
}

/** Bytes of the frame at an offset with its header; of one whose header is not there yet, those of a header. */
function frameSize(bytes: Buffer, offset: number): number {
  if (offset + HEADER_BYTES > bytes.length) return HEADER_BYTES;
  const padded = bytes[offset + 1] === 0 && bytes[offset + 2] === 0 && bytes[offset + 3] === 0;
  const length = bytes.readUInt32BE(offset + 4);
  if (!padded || (bytes[offset] ?? 0) > SYSTEM_ERROR) throw notFramed('a header is none');
  if (length > LONGEST_FRAME) throw notFramed(`a frame is to have ${length} bytes, and ${LONGEST_FRAME} are the most`);
  return HEADER_BYTES + length;
}

function notFramed(why: string): ReadFailure {
  return new ReadFailure('protocol', `the log is not framed as the engine promises: ${why}`);
}

function engineError(payload: Buffer): ReadFailure {
  const said = payload.toString('utf8').trim().slice(0, 300);
  return new ReadFailure('log.engine_error', `the engine could not read the whole log: ${said}`);
}
