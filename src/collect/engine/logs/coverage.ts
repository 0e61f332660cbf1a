import type { ContainerInspectInfo } from 'dockerode';
import type { LogCoverage } from '../../../model/evidence/log-window.ts';
import type { LogScanner } from './log-scanner.ts';

/** How the log of a container is kept, as far as it decides what may be gone. */
export interface KeptLog {
  readonly startedAt: number | undefined;
  readonly running: boolean;
  /** Bytes that are still there after a rotation, at least; undefined when the log is not rotated. */
  readonly keptAfterRotation: number | undefined;
}

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 1e3, m: 1e6, g: 1e9 };
/** Beside what was written each record is stored with its time and its stream. */
const STORED_BESIDE = 40;
/** A service that says nothing for so long after its start would be unusual. */
const SLOW_START_MS = 60_000;
/** Sizes are estimated. */
const NEARLY = 0.8;

/** @see https://docs.docker.com/engine/logging/drivers/json-file/ and https://docs.docker.com/engine/logging/drivers/local/ and https://docs.docker.com/engine/logging/dual-logging/ */
export function keptLog({ State, HostConfig }: ContainerInspectInfo): KeptLog {
  const startedAt = Date.parse(State.StartedAt);
  const { Type = '', Config } = HostConfig.LogConfig ?? {};
  const options = (Config ?? {}) as Readonly<Record<string, string>>;
  // Of a driver that sends the log away, a cache is read, which is kept as `local` keeps its files.
  const isCached = !['json-file', 'local', 'journald', 'none', ''].includes(Type);
  const isLocal = Type === 'local' || isCached;
  const prefix = isCached ? 'cache-' : '';
  const size = byteSize(options[`${prefix}max-size`] ?? (isLocal ? '20m' : ''));
  const files = Number(options[`${prefix}max-file`] ?? (isLocal ? 5 : 1));
  const isRotated = (isLocal || Type === 'json-file') && size !== undefined;
  return {
    startedAt: startedAt > 0 ? startedAt : undefined,
    running: State.Running && !State.Paused && !State.Restarting,
    keptAfterRotation: isRotated ? Math.max(0, files - 1) * size : undefined,
  };
}

function byteSize(text: string): number | undefined {
  const [, amount, unit = 'b'] = /^(\d+(?:\.\d+)?)\s*([kmgb])?/i.exec(text.trim()) ?? [];
  return amount === undefined ? undefined : Number(amount) * (UNITS[unit.toLowerCase()] ?? 1);
}

/**
 * Whether older lines are gone: the log is rotated, everything that is left was read, and it begins so late or is so
 * long that there must have been more.
 */
function isRotated({ startedAt, keptAfterRotation }: KeptLog, scanner: LogScanner): boolean {
  if (keptAfterRotation === undefined || startedAt === undefined || scanner.first === undefined) return false;
  const late = scanner.first - startedAt;
  const stored = scanner.received + scanner.records * STORED_BESIDE;
  const isFull = keptAfterRotation > 0 && stored >= NEARLY * keptAfterRotation;
  return late > 0 && (isFull || (keptAfterRotation === 0 && late > SLOW_START_MS));
}

export interface ReadLog {
  readonly scanner: LogScanner;
  readonly tail: number;
  readonly since: number | undefined;
  readonly incomplete: { readonly code: string; readonly message: string } | undefined;
}

/** Whether there may be records before the first that came. */
export function olderLeftOut({ scanner, tail, since }: ReadLog): boolean {
  const reachedSince = since !== undefined && scanner.first !== undefined && scanner.first < since;
  return scanner.records >= tail && !reachedSince;
}

/** How much of a log was read, and what is known to lack. */
export function coverageOf(
  read: ReadLog,
  kept: KeptLog,
  tallied: { longLines: number; untimedLines: number },
): LogCoverage {
  const { scanner, tail, since, incomplete } = read;
  const byTail = olderLeftOut(read);
  return {
    tail,
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    leftOut: [
      ...(byTail ? (['tail'] as const) : []),
      ...(scanner.droppedOlder ? (['bytes'] as const) : []),
      ...(scanner.leftOutBySince ? (['since'] as const) : []),
    ],
    longLines: tallied.longLines,
    untimedLines: tallied.untimedLines,
    rotated: !byTail && isRotated(kept, scanner),
    lossy: scanner.lossy,
    ...(incomplete && { incomplete }),
  };
}
