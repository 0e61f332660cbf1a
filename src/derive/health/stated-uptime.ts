import { durationText } from '../../shared/duration-text.ts';
import type { StatedUptime } from './health-answer.ts';

/** What a proxy answers with is that of a service behind it, which may be older than the proxy, but not a thousand times. */
const TIMES_AS_OLD = 20;

/**
 * The uptime that a body states, as a duration with what stands there. A number without a unit is one of seconds, or of
 * milliseconds where the container is far from that old; it stays a number where nothing fits or nothing is known.
 *
 * @param containerSeconds how long the container has been running
 */
export function statedUptimeText({ key, value }: StatedUptime, containerSeconds: number | undefined): string {
  const asStated = `${typeof value === 'number' ? Math.round(value * 10) / 10 : value}`;
  const seconds = typeof value === 'number' ? secondsOf(key, value, containerSeconds) : undefined;
  return seconds === undefined ? `${asStated} (${key})` : `${durationText(seconds)} (${key} ${asStated})`;
}

function secondsOf(key: string, value: number, containerSeconds: number | undefined): number | undefined {
  if (/second/i.test(key)) return value;
  if (containerSeconds === undefined) return undefined;
  return [value, value / 1000].find((seconds) => seconds <= containerSeconds * TIMES_AS_OLD);
}
