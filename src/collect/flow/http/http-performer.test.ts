import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { webServer } from '../../http/testing/web-server.ts';
import { EXPIRED } from '../../tcp/testing/expired-certificate.ts';
import { listening, tcpServer } from '../../tcp/testing/tcp-server.ts';
import { flowText, runFlowText } from '../testing/run-flow-text.ts';

const step = (words: string, expected = '{ status: 200 }') =>
  `- id: ask\n  http: { target: api, ${words} }\n  expect: ${expected}\n`;

/** What one request to an address came to. */
async function asked(url: string, words = 'path: /x', expected?: string) {
  const { judged, runs } = await runFlowText(flowText(url, step(words, expected)));
  return { step: runs[0]?.steps[0], verdict: judged[0]?.verdict, cause: judged[0]?.cause ?? '' };
}

/** A port that answers with bytes, or with nothing. */
async function rawServer(bytes: string): Promise<string> {
  const { port } = await tcpServer((socket) => void socket.write(bytes));
  return `http://127.0.0.1:${port}`;
}

describe('a system that does not do its part fails the step, by a code', () => {
  test('refused', async () => {
    const gone = createServer();
    const port = await listening(gone);
    await new Promise((resolve) => gone.close(resolve));
    const { verdict, step: run } = await asked(`http://127.0.0.1:${port}`);
    expect([verdict, run?.error?.code]).toEqual(['failed', 'refused']);
  });

  test.each([
    ['no answer', '', 'timeout'],
    ['headers without an end', 'HTTP/1.1 200 OK\r\nx: ', 'slow-headers'],
    ['a body without an end', 'HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nx', 'slow-body'],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n', 'protocol'],
  ])('%s', async (_, bytes, code) => {
    const { verdict, step: run } = await asked(await rawServer(bytes), 'path: /x, timeout: 250ms');
    expect([verdict, run?.error?.code]).toEqual(['failed', code]);
    expect(run?.deadline).toBe(code === 'protocol' ? undefined : 'attempt');
  });

  test('a certificate that nobody trusts', async () => {
    const server = createTlsServer(EXPIRED, (_, response) => response.end('{}'));
    const port = await listening(server);
    onTestFinished(() => void server.close());
    const text = flowText(`https://127.0.0.1:${port}`, step('path: /')).replace('protocol: http ', 'protocol: https ');
    const { judged, runs } = await runFlowText(text);
    expect([judged[0]?.verdict, runs[0]?.steps[0]?.error?.code]).toEqual(['failed', 'tls.certificate']);
  });

  test('a redirect to another host is not followed', async () => {
    const server = await webServer((response) => response.writeHead(302, { location: 'http://127.0.0.2:1/x' }).end());
    const { verdict, cause } = await asked(server.url, 'path: /x, follow: 3');
    expect(verdict).toBe('failed');
    expect(cause).toContain('redirect.other-host');
    expect(server.requests).toEqual(['GET /x']);
  });
});

describe('an answer', () => {
  test('that redirects is one, unless it is to be followed', async () => {
    const server = await webServer((response, { url }) =>
      url === '/x' ? response.writeHead(302, { location: '/y?a=1' }).end() : response.end('there'),
    );
    expect((await asked(server.url, 'path: /x', '{ status: 302 }')).verdict).toBe('passed');
    const followed = await asked(server.url, 'path: /x, follow: 2', '{ status: 200, text: there }');
    expect(followed).toMatchObject({
      verdict: 'passed',
      step: { record: { response: { redirects: [`${server.url}y?a=1`] } } },
    });
  });

  test('without an end is cut, and nothing is said of what was not read', async () => {
    const server = await webServer((response) => {
      const write = () => void (response.writable && response.write('x'.repeat(65_536), write));
      write();
      response.on('error', () => undefined);
    });
    const { step: run, verdict } = await asked(server.url, 'path: /x', '{ status: 200, text: { contains: never } }');
    expect(verdict).toBe('errored');
    expect(run).toMatchObject({ record: { response: { body: { truncated: true } } } });
  });

  test('of bytes that are no text is binary', async () => {
    const server = await webServer((response) => response.end(Buffer.from([0xff, 0xfe, 0x00])));
    expect((await asked(server.url)).step).toMatchObject({
      record: { response: { body: { binary: true, bytes: 3 } } },
    });
  });
});

describe('what is sent', () => {
  test('is asked for without encoding, and by who it is', async () => {
    const server = await webServer((response) => response.end('{}'));
    await asked(server.url, 'path: /x, headers: { X-Own: yes }');
    expect(server.headers()).toMatchObject({ 'accept-encoding': 'identity', 'x-own': 'yes' });
  });

  test('goes to no other host whatever the path is', async () => {
    const server = await webServer((response) => response.end('{}'));
    expect((await asked(server.url, 'path: //127.0.0.9/x')).verdict).toBe('passed');
    expect(server.requests).toEqual(['GET //127.0.0.9/x']);
  });

  test('never goes to an address of a metadata service', async () => {
    const { verdict, cause } = await asked('http://169.254.169.254/latest');
    expect([verdict, cause]).toEqual(['errored', expect.stringContaining('address-not-allowed')]);
  });
});

test('a burst counts answers by status and ends at the one it waits for', async () => {
  let count = 0;
  const server = await webServer((response) => {
    count += 1;
    response.writeHead(count > 10 ? 429 : 200, { 'retry-after': '9' }).end();
  });
  const text = flowText(
    server.url,
    step(
      'path: /x, burst: { count: 50, concurrency: 3, stopOn: [429] }',
      '{ statuses: { "200": 10, "429": { gte: 1 } } }',
    ),
    { flow: 'exclusive: true' },
  ).replace('effects: write', 'effects: destructive');
  const { judged, runs, capture } = await runFlowText(text);
  expect(judged[0]).toMatchObject({ verdict: 'passed' });
  expect(runs[0]?.steps[0]?.record).toMatchObject({ kind: 'burst', stoppedBy: 429, response: { status: 429 } });
  expect(server.requests.length).toBeLessThan(15);
  expect(capture.manifest.ledger).toMatchObject([
    { action: `GET ${server.url}x ×50`, effect: 'may use up a rate limit' },
  ]);
});
