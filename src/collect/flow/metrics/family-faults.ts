import type { PlacedSample } from '../../../shared/exposition/read-exposition.ts';
import { groupBy } from '../../../shared/group-by.ts';

export interface FamilyFault {
  readonly line: number;
  readonly code: 'counter-value' | 'histogram-unbounded' | 'histogram-order' | 'histogram-count';
  readonly message: string;
}

/**
 * What samples of a family say against each other or against its type: each line is right by itself, and what a
 * monitoring system makes of them together is wrong.
 */
export function familyFaults(samples: readonly PlacedSample[]): FamilyFault[] {
  const counters = samples.filter(({ type, name }) => type === 'counter' && !name.endsWith('_created'));
  const wrong = counters.filter(({ value }) => !(value >= 0));
  return [
    ...wrong.map(({ line, name }): FamilyFault => {
      return { line, code: 'counter-value', message: `the counter ${name} is negative or no number` };
    }),
    ...histogramFaults(samples.filter(({ type }) => type === 'histogram')),
  ];
}

function histogramFaults(samples: readonly PlacedSample[]): FamilyFault[] {
  const series = groupBy(samples, (sample) => `${sample.family} ${ownLabels(sample)}`);
  return [...series.values()].flatMap((each) => {
    const buckets = each.filter(({ name, family }) => name === `${family}_bucket`);
    const total = each.find(({ name, family }) => name === `${family}_count`);
    return bucketFaults(buckets, total?.value);
  });
}

function bucketFaults(buckets: readonly PlacedSample[], count: number | undefined): FamilyFault[] {
  const [first] = buckets;
  if (!first) return [];
  const sorted = buckets.toSorted((left, right) => boundOf(left) - boundOf(right));
  const last = sorted.at(-1);
  const where = { line: first.line };
  const { family } = first;
  if (!last || boundOf(last) !== Number.POSITIVE_INFINITY)
    return [{ ...where, code: 'histogram-unbounded', message: `the histogram ${family} has no bucket le="+Inf"` }];
  const falls = sorted.find((bucket, index) => bucket.value < (sorted[index - 1]?.value ?? 0));
  const differs = count !== undefined && count !== last.value;
  return [
    ...(falls ? [{ line: falls.line, code: 'histogram-order', message: `buckets of ${family} fall` } as const] : []),
    ...(differs
      ? [{ ...where, code: 'histogram-count', message: `${family}_count is not the bucket le="+Inf"` } as const]
      : []),
  ];
}

function boundOf({ labels }: PlacedSample): number {
  const bound = labels.find(([name]) => name === 'le')?.[1] ?? '';
  return bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound);
}

function ownLabels({ labels }: PlacedSample): string {
  const others = labels.filter(([name]) => name !== 'le');
  return JSON.stringify(others.map(([name, value]) => `${name}=${value}`).toSorted());
}
