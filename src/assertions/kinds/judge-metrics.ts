import type { MetricSample } from '../../model/evidence/flow-observation.ts';
import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { MetricsExpectation } from '../../model/flow/observation-steps.ts';
import { judgePlace } from '../judge-place.ts';
import { broken, held, type Judged, undecided } from '../outcome.ts';
import { judgeDuration } from './judge-duration.ts';

interface Series {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** Judges an exposition: that it is one at all, always; then its samples and how they grew. */
export function judgeMetrics(record: RecordOf<'metrics'>, expectation: MetricsExpectation): Judged[] {
  const { samples = [], increase = [], duration } = expectation;
  return [
    validOutcome(record),
    ...samples.flatMap(({ value, ...series }) =>
      judgePlace(
        { what: seriesText(series), nodes: matching(record.samples, series).map((each) => each.value) },
        value,
      ),
    ),
    ...increase.flatMap(({ since, by, ...series }) => {
      const what = `increase of ${seriesText(series)} since ${since}`;
      const earlier = record.earlier[since];
      if (!earlier) return [undecided(what, `nothing is recorded of the step ${since}`)];
      const now = matching(record.samples, series);
      return judgePlace({ what, nodes: now.length === 0 ? [] : grown(now, matching(earlier, series)) }, by);
    }),
    ...judgeDuration(record, duration),
  ];
}

function validOutcome({ status, contentType, faults, faultCount, sampleCount }: RecordOf<'metrics'>): Judged {
  const what = 'exposition is valid';
  if (status !== 200) return broken(what, `status ${status}`);
  if (!/^(?:text\/plain|application\/openmetrics-text)\b/i.test(contentType))
    return broken(what, `content type ${contentType || 'not given'}`);
  const [first] = faults;
  if (faultCount > 0) return broken(what, first ? `line ${first.line}: ${first.message}` : `${faultCount} faults`);
  return sampleCount > 0 ? held(what, `${sampleCount} samples`) : broken(what, 'no sample');
}

/** The labels that are named must be there; others may be. */
function matching(samples: readonly MetricSample[], { name, labels = {} }: Series): MetricSample[] {
  return samples.filter(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
}

/** A series that was not there before began at zero. */
function grown(now: readonly MetricSample[], before: readonly MetricSample[]): number[] {
  const [after, earlier] = [sum(now), sum(before)];
  return after === undefined || earlier === undefined ? [] : [after - earlier];
}

function sum(samples: readonly MetricSample[]): number | undefined {
  let total = 0;
  for (const { value } of samples) {
    if (typeof value !== 'number') return undefined;
    total += value;
  }
  return total;
}

function seriesText({ name, labels = {} }: Series): string {
  const text = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return text.length === 0 ? name : `${name}{${text.join(',')}}`;
}
