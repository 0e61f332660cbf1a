import { byteSize } from '../compose/service/byte-size.ts';
import { durationMs } from '../compose/service/duration.ts';
import type { LimitUnit } from '../model/limits/definition.ts';
import { NAMES_UNDER_LIMITS } from '../model/limits/limit-settings.ts';
import { LIMITS, type Limits } from '../model/limits/limits.ts';
import type { Settings } from '../model/settings.ts';

/** The limits that settings ask for: milliseconds, bytes, or numbers of things. */
export function limitsInForce({ limits, logs }: Pick<Settings, 'limits' | 'logs'>): Limits {
  const written = NAMES_UNDER_LIMITS.map((name) => [name, amountOf(LIMITS[name].unit, limits[name])] as const);
  return { ...Object.fromEntries(written), logTail: logs.tail, logBytes: logs.bytes } as Limits;
}

/** What a limit is set to; not a number when it is written as none, which the shape of the settings keeps out. */
export function amountOf(unit: LimitUnit, written: string | number): number {
  if (typeof written === 'number') return written;
  return (unit === 'bytes' ? byteSize(written) : durationMs(written)) ?? Number.NaN;
}
