import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';

const HOUR_MS = 3_600_000;

/**
 * Fatal and error lines per hour of a window; undefined when it is empty or has no times. A window shorter than an hour
 * counts as one: a single error in the only second of a log is no rate of thousands.
 */
export function errorLinesPerHour({ from, to, counts, lines }: DeepReadonly<LogWindow>): number | undefined {
  if (lines === 0 || from === undefined || to === undefined) return undefined;
  const hours = Math.max(1, (Date.parse(to) - Date.parse(from)) / HOUR_MS);
  return (counts.fatal + counts.error) / hours;
}

/** `12`, `0.3`: a rate in as many digits as it takes. */
export function rateText(rate: number): string {
  return rate >= 10 || Number.isInteger(rate) ? `${Math.round(rate)}` : rate.toFixed(1);
}
