import type { Diagnosis } from '../diagnosis.ts';
import { type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
/** About 292 years: 2^63 nanoseconds, beyond which Compose refuses. */
const LONGEST = 2 ** 63 / 1e6;
const PART = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d|w)/y;

/**
 * A duration such as `1m30s`, in milliseconds; undefined when it is none. A number needs its unit.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/11-extension.md#specifying-durations
 */
export function durationMs(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const magnitude = text.replace(/^[-+]/, '');
  if (magnitude === '0') return 0;
  let total = 0;
  let offset = 0;
  while (offset < magnitude.length) {
    PART.lastIndex = offset;
    const [matched, amount, unit = ''] = PART.exec(magnitude) ?? [];
    if (matched === undefined) return undefined;
    total += Number(amount) * (UNITS[unit] ?? 0);
    offset += matched.length;
  }
  return offset === 0 || total > LONGEST ? undefined : sign * total;
}

/** The same of a value in a file, as its version of Compose reads it. */
export function readDuration(tree: Tree, diagnosis: Diagnosis): number | undefined {
  const text = textOf(tree) ?? '';
  const duration = durationMs(text);
  if (duration === undefined || !/[dw]/.test(text)) return duration;
  return diagnosis.isNewer(CHANGES.dayOrWeek, tree.at) ? duration : undefined;
}
