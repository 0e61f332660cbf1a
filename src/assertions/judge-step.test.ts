import { describe, expect, test } from 'vitest';
import type { FlowRecord, RecordOf } from '../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../model/flow/expectation.ts';
import { judgeStep } from './judge-step.ts';
import { outcomeText } from './judge-step-run.ts';
import { anAnswer, anExchange, aTranscript } from './testing/records.ts';

function judged(record: FlowRecord, expectation: RecordedExpectation): string[] {
  return judgeStep(record, expectation).map((each) => `${each.verdict}: ${outcomeText(each)}`);
}

describe('an answer over HTTP', () => {
  const health = anExchange(
    anAnswer({ status: 'degraded', failed: ['redis'] }, { headers: { 'set-cookie': ['a', 'b'] } }),
  );

  test('each assertion is printed with what was there', () => {
    const expectation: RecordedExpectation = {
      kind: 'http',
      status: 503,
      headers: { 'Set-Cookie': { count: 2 }, 'x-powered-by': { absent: true } },
      duration: { lt: '500ms' },
      json: { '$.status': 'healthy', '$..password': { absent: true } },
      size: 0,
    };
    expect(judged(health, expectation)).toEqual([
      'broken: status equals 503 → 200',
      'held: header Set-Cookie count equals 2 → 2 values: a, b',
      'held: header x-powered-by absent → nothing',
      'held: duration lt 500ms → 12ms',
      'broken: $.status equals healthy → degraded',
      'held: $..password absent → nothing',
      'broken: size equals 0 → 40',
    ]);
  });

  test('one of several alternatives', () => {
    const anyOf = [{ status: 200, json: { '$.status': 'healthy' } }, { status: 503 }];
    expect(judged(health, { kind: 'http', anyOf })).toEqual([
      'broken: one of 2 alternatives holds → 1: $.status equals healthy → degraded; 2: status equals 503 → 200',
    ]);
  });

  test('a schema with conditions', () => {
    const schema = {
      type: 'object',
      required: ['status'],
      if: { properties: { status: { const: 'healthy' } } },
      else: { required: ['failed'], properties: { failed: { type: 'array', minItems: 2 } } },
    };
    expect(judged(health, { kind: 'http', schema })).toEqual([
      'broken: schema is satisfied → /failed must NOT have fewer than 2 items; / must match "else" schema',
    ]);
  });

  test.each([
    ['<html>', 'broken: $.a absent → it is not JSON'],
    ['', 'broken: $.a absent → it is empty'],
    ['{"b":1,"b":2}', 'broken: $.a absent → the key "b" occurs more than once'],
  ])('of which nothing holds when it is no sound JSON: %s', (body, text) => {
    expect(judged(anExchange(anAnswer(body)), { kind: 'http', json: { '$.a': { absent: true } } })).toEqual([text]);
  });

  test('a number that cannot be read exactly decides nothing, and is told in any case', () => {
    const record = anExchange(anAnswer('{"id":9007199254740993,"n":1}'));
    expect(judged(record, { kind: 'http', json: { '$.id': 9007199254740992, '$.n': 1 } })).toEqual([
      'undecided: $.id equals 9007199254740992 → 9007199254740993 cannot be read exactly',
      'held: $.n equals 1 → 1',
      'broken: numbers of the body can be read exactly → 9007199254740993 at $["id"]',
    ]);
  });

  test('a body that is not all there decides nothing', () => {
    const record = anExchange(anAnswer('x', { body: { text: '{"a":', bytes: 9000, truncated: true } }));
    expect(judged(record, { kind: 'http', json: { '$.a': { absent: true } }, text: { contains: 'a' } })).toEqual([
      'undecided: $.a absent → its end is not in the evidence',
      'undecided: body contains a → the end of the body is not in the evidence',
    ]);
  });
});

describe('a connection', () => {
  const job = (type: string, more = {}) => ({ type, jobId: 'j1', ...more });
  const messages = {
    within: '5s',
    where: { '$.jobId': 'j1' },
    sequence: [
      { json: { '$.type': 'job_start' }, optional: true as const },
      { json: { '$.type': 'step' }, times: { min: 2 } },
      { json: { '$.type': 'job_complete' } },
    ],
    never: [{ json: { '$.type': 'job_failed' } }],
  };
  const expectation: RecordedExpectation = { kind: 'websocket', messages };

  test('others may come between, and what is optional may be missing', () => {
    const record = aTranscript([{ type: 'hello' }, job('step'), job('log'), job('step'), job('job_complete')]);
    expect(judged(record, expectation)).toEqual([
      'held: never one with $.type equals job_failed → not seen in 4',
      'held: one with $.type equals step is seen 2 times → seen 2 times',
      'held: one with $.type equals job_complete is seen → seen',
    ]);
  });

  test('the order counts', () => {
    const record = aTranscript([job('job_complete'), job('step'), job('step')]);
    expect(judged(record, expectation).at(-1)).toBe(
      'broken: one with $.type equals job_complete is seen → not seen in 3 within 5s',
    );
  });

  test('without order, one message does not do for two', () => {
    const sequence = [{ json: { '$.n': { gte: 1 } } }, { json: { '$.n': 1 } }];
    const unordered: RecordedExpectation = { kind: 'websocket', messages: { within: '5s', ordered: false, sequence } };
    expect(judgeStep(aTranscript([{ n: 1 }]), unordered).map(({ verdict }) => verdict)).toContain('broken');
    expect(judgeStep(aTranscript([{ n: 1 }, { n: 2 }]), unordered).map(({ verdict }) => verdict)).toEqual([
      'held',
      'held',
    ]);
  });

  test('what must never come is told with the message', () => {
    expect(judged(aTranscript([job('job_failed')]), expectation)[0]).toBe(
      'broken: never one with $.type equals job_failed → seen: {"type":"job_failed","jobId":"j1"}',
    );
  });

  test.each([
    [{ watchedMs: 100 }, 'it was watched for 100ms of 5000ms'],
    [{ dropped: 2 }, '2 messages were not kept'],
  ])('what was not watched decides nothing: %j', (over, why) => {
    const outcomes = judgeStep(aTranscript([job('log')], over), expectation);
    expect(outcomes.map(({ verdict, actual }) => [verdict, actual])).toEqual([1, 2, 3].map(() => ['undecided', why]));
  });

  test('a handshake that was accepted is no refusal', () => {
    const record = aTranscript([], { handshake: { opened: true, protocol: '' } });
    expect(judged(record, { kind: 'websocket', rejected: { status: 401 } })).toEqual([
      'broken: connection is refused → it was opened',
    ]);
  });
});

describe('other kinds', () => {
  const metrics: RecordOf<'metrics'> = {
    kind: 'metrics',
    target: 'api',
    path: '/metrics',
    status: 200,
    contentType: 'text/plain; version=0.0.4',
    faults: [],
    faultCount: 0,
    sampleCount: 2,
    samples: [
      { name: 'jobs_total', labels: { queue: 'a' }, value: 7 },
      { name: 'jobs_total', labels: { queue: 'b' }, value: 2 },
    ],
    earlier: { before: [{ name: 'jobs_total', labels: { queue: 'a' }, value: 5 }] },
    durationMs: 3,
  };

  test.each<[string, FlowRecord, RecordedExpectation, string[]]>([
    [
      'metrics',
      metrics,
      {
        kind: 'metrics',
        samples: [
          { name: 'jobs_total', labels: { queue: 'a' }, value: { lte: 5 } },
          { name: 'absent', value: 1 },
        ],
        increase: [
          { name: 'jobs_total', since: 'before', by: { gte: 4 } },
          { name: 'jobs_total', since: 'x', by: 1 },
        ],
      },
      [
        'held: exposition is valid → 2 samples',
        'broken: jobs_total{queue="a"} lte 5 → 7',
        'broken: absent equals 1 → nothing (nothing was found)',
        'held: increase of jobs_total since before gte 4 → 4',
        'undecided: increase of jobs_total since x → nothing is recorded of the step x',
      ],
    ],
    [
      'metrics that are a page',
      { ...metrics, contentType: 'text/html' },
      { kind: 'metrics', exposition: 'valid' },
      ['broken: exposition is valid → content type text/html'],
    ],
    [
      'rows',
      {
        kind: 'sql',
        target: 'db',
        query: '',
        params: [],
        role: '',
        columns: [],
        rows: [{ s: 'x' }],
        truncated: false,
        durationMs: 1,
      },
      { kind: 'sql', rows: 0, json: { '$[0].s': 'y' } },
      ['broken: rows equals 0 → 1', 'broken: $[0].s equals y → x'],
    ],
    [
      'a hash with JSON in a field',
      {
        kind: 'redis',
        target: 'c',
        command: [],
        reply: { data: '{"status":"done"}', n: '5' },
        truncated: false,
        durationMs: 1,
      },
      { kind: 'redis', json: { '$.data.status': 'done', '$.n': 5 } },
      ['held: $.data.status equals done → done', 'broken: $.n equals 5 → "5" (it is a text, not a number)'],
    ],
    [
      'calls of commands',
      {
        kind: 'commandstats',
        target: 'c',
        since: 'flow',
        before: { lpush: 3 },
        after: { lpush: 4, brpop: 2 },
        durationMs: 1,
      },
      { kind: 'redis', increase: { lpush: { gte: 1 }, brpop: 2, del: { gte: 1 } } },
      ['held: calls of lpush gte 1 → 1', 'held: calls of brpop equals 2 → 2', 'broken: calls of del gte 1 → 0'],
    ],
    [
      'a token',
      { kind: 'jwt', header: { alg: 'none' }, payload: { iat: 0, exp: 31_536_000 }, signature: 'not checked' },
      { kind: 'jwt', header: { '$.alg': 'HS256' }, lifetime: { lte: '86410s' }, signature: 'valid' },
      [
        'broken: header $.alg equals HS256 → none',
        'broken: lifetime lte 86410s → 31536000s',
        'undecided: signature is valid → not checked',
      ],
    ],
    [
      'a container of its own',
      {
        kind: 'container',
        like: 'api',
        image: 'api',
        network: 'none',
        unset: [],
        set: [],
        running: false,
        exitCode: 0,
        output: { lines: [{ container: 'x', at: '', text: '[CRITICAL] A missing' }], linesRead: 1, complete: true },
        durationMs: 500,
      },
      {
        kind: 'container',
        exitCode: 1,
        running: false,
        log: { line: { matches: 'CRITICAL' }, never: { contains: 'missing' } },
      },
      [
        'broken: exit code equals 1 → 0',
        'held: it has ended → ended with exit code 0',
        'broken: never one with text contains missing → seen: [CRITICAL] A missing',
        'held: lines: one with text matches /CRITICAL/ gte 1 → 1',
      ],
    ],
    [
      'a service without containers',
      { kind: 'waitUntil', service: 'worker', containers: [], restartsBefore: {}, durationMs: 1 },
      { kind: 'waitUntil', state: 'running' },
      ['broken: worker has a container → it has none'],
    ],
  ])('%s', (_, record, expectation, outcomes) => expect(judged(record, expectation)).toEqual(outcomes));
});

test.each<[string, RecordedExpectation]>([
  ['nothing', { kind: 'http' }],
  ['something of another kind', { kind: 'sql', rows: 1 }],
])('an expectation of %s does not hold', (_, expectation) => {
  expect(judgeStep(anExchange(anAnswer({})), expectation).every(({ verdict }) => verdict === 'undecided')).toBe(true);
});
