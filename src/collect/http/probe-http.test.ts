import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Endpoint } from '../../model/settings.ts';
import { probeHttp } from './probe-http.ts';
import { anEndpoint, aPort } from './testing/settings.ts';
import { webServer } from './testing/web-server.ts';

const OPTIONS = {
  endpoints: [],
  engineHost: '127.0.0.1',
  isLocal: true,
  internal: true,
  scheme: 'http',
  callMs: 10_000,
  samples: 1,
} as const;

/** Asks a server as if it were the port 80 of one container; what was kept is checked against the model. */
async function probe(
  answer: (response: ServerResponse, path: string) => void,
  endpoints: readonly Endpoint[] = [],
  samples = 1,
) {
  const server = await webServer((response, request) => answer(response, request.url ?? ''));
  const intake = new CaptureIntake(new AbortController().signal);
  const containers = [aContainer('web', { ports: [aPort(80, { hostAddress: '127.0.0.1', hostPort: server.port })] })];
  const { speaking, others } = await probeHttp(intake, { ...OPTIONS, containers, endpoints, samples });
  for (const keep of others.values()) keep();
  const exchanges = intake.pieces.map((piece) => ('value' in piece ? HttpExchange.parse(piece.value) : piece));
  return { server, intake, exchanges, speaking };
}

const send = (type: string, body: string) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': type }).end(body);

describe('what is kept of an answer', () => {
  test('JSON is kept parsed, without a second copy as text', async () => {
    const { exchanges } = await probe(send('application/JSON; charset=utf-8', '{"status":"ok","__proto__":{"a":1}}'));
    expect(exchanges[0]).toMatchObject({ outcome: { kind: 'response', excerpt: '', json: { status: 'ok' } } });
    expect(JSON.stringify(exchanges[0])).toContain('"__proto__":{"a":1}');
  });

  test('what only calls itself JSON is kept as the text it is', async () => {
    const { exchanges } = await probe(send('application/json', '{"status":'));
    expect(exchanges[0]).toMatchObject({ outcome: { excerpt: '{"status":' } });
    expect(exchanges[0]).not.toHaveProperty('outcome.json');
  });

  test('JSON that is nested without an end is cut', async () => {
    const { exchanges } = await probe(send('application/json', `${'['.repeat(5000)}${']'.repeat(5000)}`));
    expect(JSON.stringify(exchanges[0]).length).toBeLessThan(1000);
  });

  test('a page is kept with its title and its beginning', async () => {
    const page = `<html><head><TITLE lang="en"> Shop </TITLE></head>${'x'.repeat(5000)}`;
    const { exchanges } = await probe(send('text/html', page));
    expect(exchanges[0]).toMatchObject({
      outcome: { title: 'Shop', excerpt: page.slice(0, 1000), bodyBytes: page.length },
    });
  });

  test('a page that was written to keep a pattern busy ends like any other', async () => {
    const { exchanges } = await probe(send('text/html', '<title'.repeat(150_000)));
    expect(exchanges).toHaveLength(4);
    expect(exchanges[0]).not.toHaveProperty('outcome.title');
  });

  test('an expectation is looked for in the whole body', async () => {
    const endpoint = anEndpoint('web', '/up', { contains: ['at the end', 'nowhere'], status: 204 });
    const { exchanges } = await probe(send('text/plain', `${'x'.repeat(5000)} at the end`), [endpoint]);
    expect(exchanges.at(-1)).toMatchObject({
      configured: true,
      expectedStatus: 204,
      expectations: [
        { contains: 'at the end', met: true },
        { contains: 'nowhere', met: false },
      ],
    });
  });
});

test('an expectation is not met by a body that is too large to be read as a whole', async () => {
  const endpoint = anEndpoint('web', '/up', { contains: ['ready'] });
  const { exchanges } = await probe(send('text/plain', `ready ${'x'.repeat(1_100_000)}`), [endpoint]);
  expect(exchanges.at(-1)).toMatchObject({ outcome: { truncated: true }, expectations: [{ met: false }] });
});

describe('how long it takes', () => {
  test('is told by asking health and readiness several times, and nothing else', async () => {
    const { server, exchanges } = await probe((response) => response.end('ok'), [], 3);
    expect(server.requests).toEqual([
      ...Array(3).fill('GET /health'),
      ...Array(3).fill('GET /ready'),
      'GET /metrics',
      'GET /',
    ]);
    const sample = { durationMs: expect.any(Number), status: 200 };
    expect(exchanges.slice(0, 2)).toMatchObject([
      { samples: [sample, sample, sample] },
      { samples: [sample, sample, sample] },
    ]);
    expect(exchanges.slice(2).some((exchange) => 'samples' in exchange)).toBe(false);
  });

  test('is kept with what became of each request', async () => {
    let count = 0;
    const { exchanges } = await probe((response) => response.writeHead((count += 1) === 2 ? 503 : 200).end(), [], 3);
    expect(exchanges[0]).toMatchObject({ samples: [{ status: 200 }, { status: 503 }, { status: 200 }] });
  });
});

describe('metrics', () => {
  const metrics = (type: string, body: string) => (response: ServerResponse, path: string) =>
    path === '/metrics' ? send(type, body)(response) : response.writeHead(404).end();
  const exposition = async (type: string, body: string) => (await probe(metrics(type, body))).exchanges[2];

  test('are read strictly', async () => {
    expect(await exposition('text/plain; version=0.0.4', '# TYPE up gauge\nup 1\nup 1\n')).toMatchObject({
      outcome: {
        exposition: { format: 'prometheus', samples: 2, faultCount: 1, faults: [{ code: 'duplicate-series' }] },
      },
    });
  });

  test('of which none has a type do not hide the one line that cannot be read', async () => {
    const untyped = Array.from({ length: 100 }, (_, index) => `metric_${index} 1\n`).join('');
    const faults = [...Array.from({ length: 20 }, (_, index) => ({ line: index + 1 })), { line: 101, code: 'syntax' }];
    expect(await exposition('text/plain', `${untyped}metric{ 1\n`)).toMatchObject({
      outcome: { exposition: { faultCount: 101, faultCounts: { 'type-missing': 100, syntax: 1 }, faults } },
    });
  });

  test('are read as what they say they are', async () => {
    expect(await exposition('application/openmetrics-text; version=1.0.0', '# TYPE up gauge\nup 1\n')).toMatchObject({
      outcome: { exposition: { format: 'openmetrics', faults: [{ code: 'no-end' }] } },
    });
  });

  test.each([
    ['a page', 'text/html', '<!doctype html>'],
    ['JSON', 'application/json', '{}'],
    ['too much to be read as a whole', 'text/plain', 'up 1\n'.repeat(300_000)],
  ])('%s is no exposition', async (_, type, body) => {
    expect(await exposition(type, body)).not.toHaveProperty('outcome.exposition');
  });
});

test('an answer that is encoded although nobody asked for that is not taken for text', async () => {
  const { exchanges } = await probe((response) =>
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('{}'),
  );
  expect(exchanges[0]).toMatchObject({ outcome: { encoding: 'gzip', excerpt: '' } });
});

test('where a redirect leads is kept without its query', async () => {
  const { exchanges } = await probe((response) => response.writeHead(302, { location: '/login?token=abc' }).end());
  expect(exchanges[0]).toMatchObject({ outcome: { status: 302, location: '/login' } });
});

describe('a port', () => {
  test('is asked with GET and nothing else, and every request is in the ledger', async () => {
    const { server, intake } = await probe((response) => response.end('ok'));
    expect(server.requests).toEqual(['GET /health', 'GET /ready', 'GET /metrics', 'GET /']);
    expect(intake.ledger.map(({ action }) => action.replace(/http:..127.0.0.1:\d+/, ''))).toEqual(server.requests);
  });

  test('that does not answer the first guess is asked no other, but for what is configured', async () => {
    const { server, exchanges } = await probe((response) => response.destroy(), [anEndpoint('web', '/up')]);
    expect(server.requests).toEqual(['GET /health', 'GET /up']);
    expect(exchanges).toMatchObject([{ outcome: { code: 'reset' } }, { outcome: { code: 'reset' } }]);
  });

  test('that answers speaks HTTP, whatever it answers but that it understands nothing', async () => {
    const { speaking } = await probe((response) => response.writeHead(404).end());
    expect([...speaking]).toEqual(['shop-web-1 80']);
    expect((await probe((response) => response.destroy())).speaking.size).toBe(0);
    expect((await probe((response) => response.writeHead(400).end())).speaking.size).toBe(0);
  });

  test('that nobody listens on is an observation, not missing evidence', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const containers = [aContainer('web', { ports: [aPort(80, { hostPort: 1 })] })];
    const { others } = await probeHttp(intake, { ...OPTIONS, containers });
    expect([intake.pieces, [...others.keys()]]).toEqual([[], ['shop-web-1 80']]);
    for (const keep of others.values()) keep();
    expect(intake.pieces).toMatchObject([{ value: { outcome: { kind: 'failure', code: 'refused' } } }]);
  });
});

test('a run that is stopped asks nothing more', async () => {
  const run = new AbortController();
  const server = await webServer(() => run.abort());
  const intake = new CaptureIntake(run.signal);
  const containers = [aContainer('web', { ports: [aPort(80, { hostPort: server.port })] })];
  const { others } = await probeHttp(intake, { ...OPTIONS, containers });
  for (const keep of others.values()) keep();
  expect(server.requests).toEqual(['GET /health']);
  expect(intake.pieces.map((piece) => 'missing' in piece && piece.missing.code)).toEqual(Array(4).fill('interrupted'));
});
