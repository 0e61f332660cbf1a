import type { Container } from '../../../model/evidence/container.ts';
import type { EngineClient } from '../engine-client.ts';
import { FrameReader } from './frame-reader.ts';
import { LineJoiner, type LogLine } from './line-joiner.ts';
import { TerminalReader } from './terminal-reader.ts';

/** The newest lines of a log, and the bytes that they were read from. */
export interface LogTail {
  readonly lines: readonly LogLine[];
  readonly bytes: number;
}

/**
 * Reads the newest records of the log of a container. The lines are as they were written, unmasked.
 *
 * @throws ReadFailure as the engine answers, `protocol` for a log that is not framed as it should be
 */
export async function readTail(
  client: Pick<EngineClient, 'logs'>,
  { id, tty }: Pick<Container, 'id' | 'tty'>,
  tail: number,
): Promise<LogTail> {
  const lines: LogLine[] = [];
  const joiner = new LineJoiner((line) => void lines.push(line));
  const reader = tty ? new TerminalReader(joiner) : new FrameReader(joiner);
  const { bytes } = await client.logs(id, tail, (chunk) => reader.push(chunk));
  reader.end();
  joiner.end();
  return { lines, bytes };
}
