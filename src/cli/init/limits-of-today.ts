import { sizeText } from '../../shared/size-text.ts';

const MEBIBYTE = 1024 ** 2;
const LEAST_MEMORY = 32 * MEBIBYTE;
/** The least is what a sound service may take on a host that is busy at night. */
const LATENCIES = [500, 1000, 2500, 5000, 10_000];
const UPTIMES = [300, 60];

/** Twice the memory of today, as the next power of two: `< 128MiB` for 41 MiB. */
export function memoryLimit(bytes: number): string {
  let limit = LEAST_MEMORY;
  while (limit < bytes * 2) limit *= 2;
  return `< ${sizeText(limit).replace(' ', '')}`;
}

/** Five times the latency of today, rounded up to a figure that people would choose: `< 1000ms` for 140 ms. */
export function latencyLimit(milliseconds: number): string {
  const limit = LATENCIES.find((each) => each >= milliseconds * 5) ?? Math.ceil(milliseconds / 1000) * 5000;
  return `< ${limit}ms`;
}

/** An uptime that a system which was just deployed reaches soon; undefined for one that is younger. */
export function uptimeLimit(seconds: number): string | undefined {
  const limit = UPTIMES.find((each) => each <= seconds);
  return limit === undefined ? undefined : `>= ${limit / 60}m`;
}

/** Ten times the entries of today, and at least a hundred. */
export function queueLimit(entries: number): string {
  return `<= ${Math.max(100, entries * 10)}`;
}
