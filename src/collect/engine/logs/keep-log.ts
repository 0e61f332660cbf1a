import type { ContainerInspectInfo } from 'dockerode';
import type { MissingReason } from '../../../model/capture.ts';
import type { LogWindow } from '../../../model/evidence/log-window.ts';
import type { Intake, Reading } from '../../../model/intake.ts';
import { type Limits, reachedAt, setLimit } from '../../../model/limits/limits.ts';
import type { SetLimit } from '../../../model/limits/set-limit.ts';
import type { LogSettings } from '../../../model/log-settings.ts';
import { keepMissing } from '../../keep-missing.ts';
import type { EngineClient } from '../engine-client.ts';
import type { ReadEngine } from '../read-objects.ts';
import { coverageOf, type KeptLog, keptLog, olderLeftOut, type ReadLog } from './coverage.ts';
import { LogScanner } from './log-scanner.ts';
import { endsTooSoon } from './silent-end.ts';

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const LARGEST_TAIL = 9_999_999;

export interface KeepLogOptions {
  readonly intake: Intake;
  readonly read: ReadEngine;
  readonly client: EngineClient;
  readonly inspected: ContainerInspectInfo;
  readonly settings: LogSettings;
  /** Kind of the service, as `src/services` names it; undefined for a program of the team's own. */
  readonly kind: string | undefined;
}

interface LogReader extends KeepLogOptions {
  /** Milliseconds since 1970; older lines are not judged. */
  readonly since: number | undefined;
}

/** Reads the log of a container and keeps what stood in it; where reading ended early, that as well. */
export async function keepLog(options: KeepLogOptions): Promise<void> {
  const { intake, inspected, settings } = options;
  const since = beginOfWindow(intake.now(), settings);
  const reader = { ...options, since };
  const { scanner, tail, reading } = await readCovering(reader);
  const container = inspected.Name.replace(/^\//, '');
  const kept = keptLog(inspected);
  const missing = 'missing' in reading ? reading.missing : await unreadEnd(reader, { scanner, tail }, kept);
  const provenance = { ...callOf(reading), bytes: scanner.received };
  if (missing) keepMissing(intake, 'logs', container, { ...provenance, truncated: true }, missing);
  // What the engine says of the log itself is worth keeping, even if it gave no line.
  if (missing && scanner.records === 0 && !missing.code.startsWith('log.')) return;
  const window = windowOf(inspected, { scanner, tail, since, incomplete: missing }, kept);
  const read = { ...provenance, truncated: window.truncated, value: window };
  intake.keep(
    'logs',
    container,
    read,
    (value) => value,
    (value) => reachedBy(value, intake.limits, settings),
  );
}

/** At a whole second: to that Podman tells when a line was written, and none of the window may seem to be of before. */
function beginOfWindow(now: Date, { since }: LogSettings): number | undefined {
  return since === undefined ? undefined : Math.floor((now.getTime() - durationMs(since)) / 1000) * 1000;
}

/** What was left out of a log, by what was set. */
function reachedBy({ coverage }: LogWindow, limits: Limits, { tail, bytes, since }: LogSettings): SetLimit[] {
  const set = { tail: reachedAt('logTail', tail), bytes: reachedAt('logBytes', bytes) };
  const left = (coverage?.leftOut ?? []).map((by) =>
    by === 'since' ? { setting: 'logs.since', value: since ?? '' } : set[by],
  );
  return (coverage?.longLines ?? 0) > 0 ? [...left, setLimit(limits, 'logLine')] : left;
}

function callOf({ collector, action, startedAt, durationMs: took }: Reading<true>) {
  return { collector, action, startedAt, durationMs: took };
}

/** A window of time is got by asking for twice as many lines until it is covered: `since` reads the whole file. */
async function readCovering(reader: LogReader): Promise<{ scanner: LogScanner; tail: number; reading: Reading<true> }> {
  for (let { tail } = reader.settings; ; tail = Math.min(2 * tail, LARGEST_TAIL)) {
    const scanner = scannerFor(reader);
    const reading = await readInto(reader, scanner, tail);
    const isCovered = !olderLeftOut({ scanner, tail, since: reader.since, incomplete: undefined });
    if (
      reader.since === undefined ||
      isCovered ||
      'missing' in reading ||
      scanner.droppedOlder ||
      tail === LARGEST_TAIL
    )
      return { scanner, tail, reading };
  }
}

function scannerFor({ intake, inspected, settings, kind, since }: LogReader): LogScanner {
  const { Config } = inspected;
  return new LogScanner({
    service: serviceOf(inspected),
    kind,
    tty: Config.Tty,
    environment: Config.Env ?? [],
    bytes: settings.bytes,
    longestLine: intake.limits.logLine,
    since,
    patterns: settings.patterns,
  });
}

function readInto({ read, client, inspected }: LogReader, scanner: LogScanner, tail: number): Promise<Reading<true>> {
  const { Id } = inspected;
  return read(`GET /containers/${Id}/logs?stdout=true&stderr=true&timestamps=true&tail=${tail}`, async () => {
    const answer = await client.logs(Id, tail, (chunk) => scanner.push(chunk));
    scanner.end();
    return answer;
  });
}

/**
 * Asks for the newest line where the log ends too soon. When that is newer than the last that was read, the log is read
 * once more: a line that was written in between is in it then, and one behind a record that cannot be read is not.
 */
async function unreadEnd(
  reader: LogReader,
  { scanner, tail }: { scanner: LogScanner; tail: number },
  kept: KeptLog,
): Promise<MissingReason | undefined> {
  if (!endsTooSoon(scanner, kept, reader.intake.now().getTime())) return undefined;
  const newest = await lastLine(reader, 1);
  if (newest === undefined || newest <= (scanner.last ?? newest)) return undefined;
  const reached = await lastLine(reader, tail);
  if (reached === undefined || reached >= newest) return undefined;
  const [read, written] = [reached, newest].map((at) => new Date(at).toISOString());
  return {
    code: 'log.truncated',
    message: `the engine gives the log up to ${read} only, although it has a line of ${written}: a record between cannot be read`,
  };
}

/** When the last line was written of those that the engine gives; undefined when it gives none. */
async function lastLine(reader: LogReader, tail: number): Promise<number | undefined> {
  const scanner = scannerFor(reader);
  await readInto(reader, scanner, tail);
  return scanner.last;
}

function windowOf(inspected: ContainerInspectInfo, read: ReadLog, kept: KeptLog): LogWindow {
  const tally = read.scanner.tally(olderLeftOut(read));
  const coverage = coverageOf(read, kept, tally);
  return {
    container: inspected.Name.replace(/^\//, ''),
    service: serviceOf(inspected),
    driver: inspected.HostConfig.LogConfig?.Type ?? '',
    truncated: coverage.leftOut.length > 0,
    coverage,
    ...tally.findings(),
  };
}

function serviceOf({ Config }: ContainerInspectInfo): string {
  return Config.Labels['com.docker.compose.service'] ?? '';
}

function durationMs(text: string): number {
  return Number(text.slice(0, -1)) * (UNIT_MS[text.slice(-1)] ?? 0);
}
