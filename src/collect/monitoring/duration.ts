const UNITS: readonly (readonly [string, number])[] = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];
const DURATION = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/**
 * Milliseconds of a duration as Prometheus writes it (`1h30m`, `15s`, `0`); undefined for anything else.
 *
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#configuration-file
 */
export function durationMs(text: string): number | undefined {
  if (text === '0') return 0;
  const match = text === '' ? null : DURATION.exec(text);
  if (!match) return undefined;
  return UNITS.reduce((total, [, unitMs], index) => total + Number(match[index + 1] ?? 0) * unitMs, 0);
}
