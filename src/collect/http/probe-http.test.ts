import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Endpoint } from '../../model/settings.ts';
import { probeHttp } from './probe-http.ts';
import { anEndpoint, aPort } from './testing/settings.ts';
import { webServer } from './testing/web-server.ts';

/** Asks a server as if it were the port 80 of one container; what was kept is checked against the model. */
async function probe(answer: (response: ServerResponse, path: string) => void, endpoints: readonly Endpoint[] = []) {
  const server = await webServer((response, request) => answer(response, request.url ?? ''));
  const intake = new CaptureIntake(new AbortController().signal);
  const containers = [aContainer('web', { ports: [aPort(80, { hostAddress: '127.0.0.1', hostPort: server.port })] })];
  await probeHttp(intake, { containers, endpoints, engineHost: '127.0.0.1', callMs: 10_000 });
  const exchanges = intake.pieces.map((piece) => ('value' in piece ? HttpExchange.parse(piece.value) : piece));
  return { server, intake, exchanges };
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

  test('that nobody listens on is an observation, not missing evidence', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const containers = [aContainer('web', { ports: [aPort(80, { hostPort: 1 })] })];
    await probeHttp(intake, { containers, endpoints: [], engineHost: '127.0.0.1', callMs: 10_000 });
    expect(intake.pieces).toMatchObject([{ value: { outcome: { kind: 'failure', code: 'refused' } } }]);
  });
});

test('a configured endpoint that could not be asked is missing evidence', async () => {
  const { intake } = await probe((response) => response.end('ok'), [anEndpoint('api', '/up')]);
  const missing = intake.pieces.filter((piece) => 'missing' in piece);
  expect(missing).toMatchObject([{ kind: 'httpExchanges', subject: 'api /up', missing: { code: 'not-running' } }]);
});

test('a run that is stopped asks nothing more', async () => {
  const run = new AbortController();
  const server = await webServer(() => run.abort());
  const intake = new CaptureIntake(run.signal);
  const containers = [aContainer('web', { ports: [aPort(80, { hostPort: server.port })] })];
  await probeHttp(intake, { containers, endpoints: [], engineHost: '127.0.0.1', callMs: 10_000 });
  expect(server.requests).toEqual(['GET /health']);
  expect(intake.pieces.map((piece) => 'missing' in piece && piece.missing.code)).toEqual(Array(4).fill('interrupted'));
});
