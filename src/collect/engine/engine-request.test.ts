import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EngineEndpoint } from './endpoint.ts';
import { EngineConnection } from './engine-request.ts';
import { socketEndpoint } from './testing/canned-engine.ts';
import { fakeEngine, socketFolder } from './testing/fake-engine.ts';
import * as replies from './testing/replies.ts';

const DEADLINE_MS = 40;
const AMPLE_MS = 5000;
const never = new AbortController().signal;

async function ask(reply: replies.Reply, totalMs: number, signal = never) {
  const { endpoint } = await fakeEngine({ '/info': reply });
  return askAt(endpoint, totalMs, signal);
}

function askAt(endpoint: EngineEndpoint, totalMs: number, signal = never) {
  const connection = new EngineConnection(endpoint, totalMs);
  onTestFinished(() => connection.close());
  return connection.get('/info?a=1', totalMs, signal);
}

const html = { 'content-type': 'text/html' };
const tooMuch = 33 * 1024 * 1024;

describe('an engine that answers', () => {
  test('with 200 and a whole body gives that body', async () => {
    const answer = await ask(replies.json({ ID: 'x' }), AMPLE_MS);
    expect(answer.body.toString()).toBe('{"ID":"x"}');
  });

  test.each([
    ['HTML 403 page of a proxy', replies.text('<h1>403</h1>', 403, html), 'blocked.by.proxy', /refuses GET \/info$/],
    ['405', replies.text('', 405), 'blocked.by.proxy', /refuses GET \/info$/],
    [
      '403 of an authorization plugin',
      replies.json({ message: 'denied by x' }, 403),
      'blocked.by.proxy',
      /: denied by x$/,
    ],
    [
      '404 for what is gone',
      replies.json({ message: 'No such container: ab' }, 404),
      'not-found',
      /^No such container: ab$/,
    ],
    ['409', replies.json({ message: 'Container ab is not running' }, 409), 'conflict', /is not running$/],
    ['501', replies.json({ message: 'driver has no logs' }, 501), 'not-supported', /driver has no logs/],
    ['500 as HTML', replies.text('<p>secret</p>', 500, html), 'engine.error', /^the engine answered 500$/],
    ['204', replies.text('', 204), 'protocol', /answered 204/],
    [
      'redirect',
      replies.text('', 302, { location: 'http://elsewhere.example/' }),
      'protocol',
      /redirect \(302\).*not followed/,
    ],
    ['version too new', replies.json({ message: 'client version 1.45 is too new' }, 400), 'api.version', /too new/],
    [
      'TLS wanted',
      replies.text('Client sent an HTTP request to an HTTPS server.\n', 400),
      'engine.tls',
      /DOCKER_TLS_VERIFY/,
    ],
    ['not HTTP', replies.banner, 'protocol', /is not a Docker engine/],
    [
      'more than can be held',
      replies.oversize(tooMuch),
      'body.too-large',
      /^the answer is larger than is read \(limits\.engineAnswer, 32 MiB\)$/,
    ],
    ['connection cut in a body of known length', replies.cutBody, 'engine.lost', /broke/],
    ['connection cut in a chunked body', replies.cutChunks, 'engine.lost', /broke/],
    ['connection cut in the last chunked body', replies.cutLastChunks, 'engine.lost', /broke/],
    ['connection closed without a word', replies.hangUp, 'engine.lost', /broke/],
  ])('%s: the reason has a name', async (_, reply, code, message) => {
    await expect(ask(reply, AMPLE_MS)).rejects.toMatchObject({
      name: 'ReadFailure',
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('the deadline is for the whole call', () => {
  test.each([
    ['never answers', replies.silence],
    ['starts a body and stops', replies.stall],
    ['sends a byte now and then for ever', replies.drip],
  ])('an engine that %s is given up', async (_, reply) => {
    await expect(ask(reply, DEADLINE_MS)).rejects.toMatchObject({ code: 'engine.hung' });
  });

  test('a run that is stopped ends its calls with its own reason', async () => {
    const run = new AbortController();
    const asked = ask(replies.stall, AMPLE_MS, run.signal);
    setTimeout(() => run.abort(new Error('stopped by the operator')), DEADLINE_MS);
    await expect(asked).rejects.toThrow('stopped by the operator');
  });
});

describe('where no engine can be reached', () => {
  test('a socket that is not there is named, with what to do', async () => {
    const path = join(await socketFolder(), 'docker.sock');
    const message = `no engine answers at unix://${path} (option --host); start it, or name another with -H or --context`;
    await expect(askAt(socketEndpoint(path), AMPLE_MS)).rejects.toMatchObject({ code: 'engine.unreachable', message });
  });

  test('a path through a file leads nowhere', async () => {
    const folder = await socketFolder();
    await writeFile(join(folder, 'file'), '');
    const asked = askAt(socketEndpoint(join(folder, 'file', 'docker.sock')), AMPLE_MS);
    await expect(asked).rejects.toMatchObject({ code: 'engine.unreachable' });
  });

  test.each(['file', 'folder'])('a %s instead of a socket is told to be none', async (kind) => {
    const path = join(await socketFolder(), 'docker.sock');
    await (kind === 'file' ? writeFile(path, '') : mkdir(path));
    const message = `unix://${path} (option --host) is not a socket`;
    await expect(askAt(socketEndpoint(path), AMPLE_MS)).rejects.toMatchObject({ code: 'engine.unreachable', message });
  });

  test('an engine without TLS where TLS was asked for is a matter of TLS', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const endpoint = { url, from: 'DOCKER_HOST', hostName: '127.0.0.1', tls: {} };
    await expect(askAt(endpoint, AMPLE_MS)).rejects.toMatchObject({ code: 'engine.tls' });
  });

  test('a port that nobody listens on is unreachable', async () => {
    const endpoint = { url: 'tcp://127.0.0.1:1', from: 'DOCKER_HOST', hostName: '127.0.0.1' };
    await expect(askAt(endpoint, AMPLE_MS)).rejects.toMatchObject({ code: 'engine.unreachable' });
  });
});
