import type { HttpResponse } from '../../../model/evidence/flow-http.ts';
import type { MetricSample } from '../../../model/evidence/flow-observation.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { MetricsAction } from '../../../model/flow/observation-steps.ts';
import { limitText, setLimit } from '../../../model/limits/limits.ts';
import { type PlacedSample, readExposition } from '../../../shared/exposition/read-exposition.ts';
import { ConnectionPool } from '../http/connection-pool.ts';
import { exchange } from '../http/exchange.ts';
import { prepareRequest, requestTemplate } from '../http/prepare-request.ts';
import { type Performer, type StepContext, StepFailure } from '../performer.ts';
import { familyFaults } from './family-faults.ts';
import { spokenNames } from './spoken-names.ts';

const FAULTS = 20;
const USUAL_PATH = '/metrics';

type Context = StepContext<'metrics'>;
type Read = Pick<RecordOf<'metrics'>, 'faults' | 'faultCount' | 'sampleCount' | 'samples'>;

/** Reads an exposition once, strictly, and keeps the series that the flow speaks of. */
export const metricsPerformer: Performer<'metrics'> = {
  async perform(action, context) {
    const began = context.monotonicMs();
    const { path = USUAL_PATH } = context.shown;
    const response = await get(action, context);
    const contentType = response.headers['content-type']?.[0] ?? '';
    const { status, body } = response;
    if (body.truncated) {
      const bound = limitText(setLimit(context.limits, 'httpBody'));
      const message = `it is longer than is read, and of a part nothing can be said (${bound})`;
      throw new StepFailure({ code: 'metrics.too-large', message, blame: 'gates' });
    }
    const read = status === 200 ? readSamples(body.text, contentType, context) : NOTHING;
    const durationMs = context.monotonicMs() - began;
    const record = { kind: 'metrics' as const, target: action.target, path, status, contentType, durationMs };
    return { record: { ...record, ...read, earlier: earlierSamples(context) } };
  },
};

const NOTHING: Read = { faults: [], faultCount: 0, sampleCount: 0, samples: [] };

async function get(action: MetricsAction, context: Context): Promise<HttpResponse> {
  const reached = context.reach(action.target);
  const limitMs = context.limitMs(action.timeout);
  const request = prepareRequest(withPath(action), reached, context.run);
  const { path } = requestTemplate(withPath(context.shown), reached.target.url);
  const pool = new ConnectionPool(reached);
  try {
    return await context.act({ action: `GET ${request.origin}${path}` }, async () => {
      const { response } = await exchange(pool, request, {
        limitMs,
        signal: context.signal,
        bodyBytes: context.limits.httpBody,
      });
      return { value: response, bytes: response.body.bytes };
    });
  } finally {
    await pool.close();
  }
}

function withPath({ target, path = USUAL_PATH, headers }: MetricsAction) {
  return { target, path, ...(headers && { headers }) };
}

function spokenIn({ flow, expect, warn }: Context): Set<string> {
  return spokenNames(flow, expect, warn);
}

function readSamples(text: string, contentType: string, context: Context): Read {
  const { limits } = context;
  const names = spokenIn(context);
  const samples: PlacedSample[] = [];
  const format = /^application\/openmetrics-text\b/i.test(contentType) ? 'openmetrics' : 'prometheus';
  const read = readExposition(text, format, (sample) => void samples.push(sample));
  const faults = [...read.faults, ...familyFaults(samples)].toSorted((left, right) => left.line - right.line);
  const kept = samples.filter(({ name }) => names.has(name));
  if (kept.length > limits.flowSeries) {
    const bound = limitText(setLimit(limits, 'flowSeries'));
    const message = `the flow speaks of ${kept.length} series, which is more than are kept (${bound})`;
    throw new StepFailure({ code: 'metrics.too-many', message, blame: 'gates' });
  }
  return {
    faults: faults.slice(0, FAULTS).map((fault) => ({ ...fault })),
    faultCount: faults.length,
    sampleCount: read.samples,
    samples: kept.map(shapeSample),
  };
}

function shapeSample({ name, labels, value }: PlacedSample): MetricSample {
  if (Number.isFinite(value)) return { name, labels: Object.fromEntries(labels), value };
  const special = Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  return { name, labels: Object.fromEntries(labels), value: special };
}

/** What the steps saw that this one compares with. */
function earlierSamples({ expect, warn, earlier }: Context): Record<string, MetricSample[]> {
  const compared = [expect, warn].flatMap((words) => (words?.kind === 'metrics' ? (words.increase ?? []) : []));
  const seen = compared.flatMap(({ since }) => {
    const record = earlier(since)?.record;
    return record?.kind === 'metrics' ? [[since, record.samples] as const] : [];
  });
  return Object.fromEntries(seen);
}
