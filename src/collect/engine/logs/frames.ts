import { ReadFailure } from '../../../model/intake.ts';

/** One record as the engine keeps it: a line, or a part of a line that is longer than 16 KiB. */
export interface LogRecord {
  readonly stream: 'stdout' | 'stderr';
  /** Bytes with the leading timestamp and, unless it is a part, the final newline. */
  readonly payload: Buffer;
}

const HEADER_BYTES = 8;
const SYSTEM_ERROR = 3;
const STREAM_TYPES = 4;

/**
 * Takes a multiplexed log apart. Iterative, because a window may hold hundreds of thousands of tiny frames.
 *
 * @param cutAtStart the beginning of the stream was left out, so the first frame has to be looked for
 * @throws ReadFailure `log.engine_error` for an error that the engine put into the stream, `protocol` for broken framing
 * @see https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerAttach
 */
export function readFrames(body: Buffer, { cutAtStart = false } = {}): LogRecord[] {
  const records: LogRecord[] = [];
  let offset = cutAtStart ? firstFrame(body) : 0;
  while (offset < body.length) {
    const end = frameEnd(body, offset);
    if (end === undefined) throw new ReadFailure('protocol', 'the log is not framed as the engine promises');
    const payload = body.subarray(offset + HEADER_BYTES, end);
    const type = body[offset];
    if (type === SYSTEM_ERROR) throw engineError(payload);
    records.push({ stream: type === 2 ? 'stderr' : 'stdout', payload });
    offset = end;
  }
  return records;
}

/** Where the frame at an offset ends; undefined when there is no whole frame there. */
function frameEnd(body: Buffer, offset: number): number | undefined {
  if (offset + HEADER_BYTES > body.length) return undefined;
  const padded = body[offset + 1] === 0 && body[offset + 2] === 0 && body[offset + 3] === 0;
  if (!padded || (body[offset] ?? STREAM_TYPES) >= STREAM_TYPES) return undefined;
  const end = offset + HEADER_BYTES + body.readUInt32BE(offset + 4);
  return end <= body.length ? end : undefined;
}

/** The first offset from which frames follow each other; text that looks like one header does not make a chain. */
function firstFrame(body: Buffer): number {
  const LINKS = 4;
  for (let start = 0; start < body.length; start += 1) {
    let end: number | undefined = start;
    for (let link = 0; link < LINKS && end !== undefined && end < body.length; link += 1) end = frameEnd(body, end);
    if (end !== undefined) return start;
  }
  return body.length;
}

function engineError(payload: Buffer): ReadFailure {
  const said = payload.toString('utf8').trim().slice(0, 300);
  return new ReadFailure('log.engine_error', `the engine could not read the whole log: ${said}`);
}
