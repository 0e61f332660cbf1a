import { describe, expect, test } from 'vitest';
import { judgeStep } from '../../../assertions/judge-step.ts';
import { RecordedExpectation } from '../../../model/flow/expectation.ts';
import { webServer } from '../../http/testing/web-server.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { metricsPerformer } from './metrics-performer.ts';

const SOUND = `# TYPE jobs_created_total counter
jobs_created_total{kind="probe"} 7
# TYPE queue_depth gauge
queue_depth NaN
# TYPE took histogram
took_bucket{le="1"} 1
took_bucket{le="+Inf"} 2
took_count 2
took_sum 1.5
`;

const TEXT = 'text/plain; version=0.0.4';

async function scraped(text: string, contentType = TEXT, options: ContextOptions<'metrics'> = {}, status = 200) {
  const server = await webServer((response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(text);
  });
  const context = aStepContext<'metrics'>({ port: server.port, shown: { target: 'api' }, ...options });
  const { record } = await metricsPerformer.perform({ target: 'api' }, context);
  if (record?.kind !== 'metrics') throw new Error('no record');
  return { record, context, server };
}

const expectation = (words: object): RecordedExpectation => RecordedExpectation.parse({ kind: 'metrics', ...words });

test('the series that the flow speaks of are kept, with their values', async () => {
  const words = expectation({
    samples: [
      { name: 'jobs_created_total', value: 7 },
      { name: 'queue_depth', value: 1 },
    ],
  });
  const { record, context, server } = await scraped(SOUND, TEXT, { expect: words });
  expect(record).toMatchObject({
    path: '/metrics',
    status: 200,
    contentType: TEXT,
    faultCount: 0,
    sampleCount: 6,
    samples: [
      { name: 'jobs_created_total', labels: { kind: 'probe' }, value: 7 },
      { name: 'queue_depth', labels: {}, value: 'NaN' },
    ],
  });
  expect(context.ledger).toEqual([`GET ${server.url}metrics`]);
});

test('the increase since an earlier step is judged from what that step kept', async () => {
  const words = expectation({ increase: [{ name: 'jobs_created_total', since: 'before', by: { gte: 1 } }] });
  const before = await scraped(SOUND.replace(' 7\n', ' 5\n'), TEXT, { expect: words });
  const earlier = { before: { startedAt: new Date(), record: before.record } };
  const { record } = await scraped(SOUND, TEXT, { expect: words, earlier });
  expect(judgeStep(record, words)).toMatchObject([{ verdict: 'held' }, { verdict: 'held', actual: '2' }]);
});

describe('an exposition is not valid', () => {
  test.each([
    ['HTML', '<!doctype html>', 'text/html', ''],
    ['an empty body', '', TEXT, ''],
    ['a negative counter', '# TYPE a counter\na_total 1\na -1\n', TEXT, 'counter-value'],
    [
      'a histogram without an end',
      '# TYPE h histogram\nh_bucket{le="1"} 1\nh_count 1\nh_sum 1\n',
      TEXT,
      'histogram-unbounded',
    ],
    [
      'buckets that fall',
      '# TYPE h histogram\nh_bucket{le="2"} 1\nh_bucket{le="1"} 3\nh_bucket{le="+Inf"} 3\nh_count 3\nh_sum 1\n',
      TEXT,
      'histogram-order',
    ],
    ['a count of its own', '# TYPE h histogram\nh_bucket{le="+Inf"} 3\nh_count 4\nh_sum 1\n', TEXT, 'histogram-count'],
    ['OpenMetrics without its end', '# TYPE a gauge\na 1\n', 'application/openmetrics-text; version=1.0.0', 'no-end'],
  ])('%s', async (_, text, contentType, code) => {
    const { record } = await scraped(text, contentType);
    const codes = record.faults.map((fault) => fault.code);
    expect(codes.includes(code)).toBe(code !== '');
    expect(judgeStep(record, expectation({ exposition: 'valid' }))[0]?.verdict).toBe('broken');
  });

  test('an answer with another status', async () => {
    const { record } = await scraped(SOUND, TEXT, {}, 503);
    expect(judgeStep(record, expectation({ exposition: 'valid' }))[0]).toMatchObject({ actual: 'status 503' });
  });
});

test('OpenMetrics is read by its own rules', async () => {
  const text = '# TYPE requests counter\nrequests_total 3 # {trace="a"} 1\n# EOF\n';
  const words = expectation({ samples: [{ name: 'requests_total', value: 3 }] });
  const { record } = await scraped(text, 'application/openmetrics-text; version=1.0.0; charset=utf-8', {
    expect: words,
  });
  expect(judgeStep(record, words).map(({ verdict }) => verdict)).toEqual(['held', 'held']);
});

test('a page without an end is given up in time', async () => {
  const endless = webServer((response) => void response.writeHead(200, { 'content-type': TEXT }).write('# a\n'));
  const { port } = await endless;
  const attempt = metricsPerformer.perform({ target: 'api', timeout: '200ms' }, aStepContext({ port }));
  expect(await failureFrom(attempt)).toMatchObject({ code: 'slow-body', blame: 'system' });
});

test('of a page that is too long nothing is said', async () => {
  const { port } = await webServer((response) => void response.end('# a comment\n'.repeat(200_000)));
  expect(await failureFrom(metricsPerformer.perform({ target: 'api' }, aStepContext({ port })))).toMatchObject({
    code: 'metrics.too-large',
    blame: 'gates',
  });
});
