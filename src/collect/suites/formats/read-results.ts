import { stripVTControlCharacters } from 'node:util';
import type { FileFault } from '../../../model/evidence/file-fault.ts';
import type { ImportedCase } from '../../../model/evidence/imported-suite.ts';

/** What a file of results says, in whatever format it is written. */
export interface ReadResults {
  readonly cases: readonly ImportedCase[];
  readonly faults: readonly FileFault[];
  /** When it says that it ran, ISO 8601 with a zone; the oldest where it says it several times. */
  readonly ranAt?: string;
  readonly durationMs?: number;
}

/**
 * Reads the text of a file of results.
 *
 * @param file its path in the project, for places
 * @throws ReadFailure `suite.unreadable` when it is nothing of its format
 */
export type ReadFormat = (text: string, file: string) => ReadResults;

/** The oldest of the times that name their zone: a local time says nothing where the zone is not known. */
export function oldestTime(times: readonly (string | undefined)[]): { ranAt?: string } {
  const zoned = times.filter((time): time is string => time !== undefined && /(?:Z|[+-]\d\d:?\d\d)$/.test(time));
  const sound = zoned.map((time) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  return sound.length === 0 ? {} : { ranAt: new Date(Math.min(...sound)).toISOString() };
}

const MESSAGE_LENGTH = 400;

/** The beginning of a message in one line: without the colours of a terminal, and up to its first stack frame. */
export function shortMessage(text: string): string {
  const plain = stripVTControlCharacters(text.slice(0, 4 * MESSAGE_LENGTH));
  const lines = plain.split('\n').map((line) => line.trim());
  const frame = lines.findIndex((line) => /^(?:at |❯ |File ")/.test(line));
  const said = (frame < 0 ? lines : lines.slice(0, frame)).filter((line) => line !== '').join(' ');
  return said.length > MESSAGE_LENGTH ? `${said.slice(0, MESSAGE_LENGTH)}…` : said;
}
