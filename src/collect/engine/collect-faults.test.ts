import { describe, expect, test, vi } from 'vitest';
import { ReadFailure } from '../../model/intake.ts';
import { collect } from './testing/collect.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import * as replies from './testing/replies.ts';
import { containerId, inspected, listed, systemOf } from './testing/replies-of-system.ts';

/** For what never answers, where all else is answered before it is asked. */
const DEADLINE_MS = 300;
/** For what never answers, where others answer beside it, also on a busy machine. */
const DEADLINE_BESIDE_OTHERS_MS = 3000;
const AMPLE_MS = 10_000;
const path = (number: number, what: string) => `/containers/${containerId(number)}/${what}`;

const FAULTS: readonly (readonly [name: string, reply: replies.Reply, code: string])[] = [
  ['403 as HTML', replies.text('<h1>no</h1>', 403), 'blocked.by.proxy'],
  ['500', replies.text('', 500), 'engine.error'],
  ['a redirect', replies.text('', 307, { location: '/elsewhere' }), 'protocol'],
  ['HTML with 200', replies.text('<html></html>'), 'protocol'],
  ['half of a JSON', replies.text('{"Id": "a'), 'protocol'],
  ['null', replies.json(null), 'protocol'],
  ['a number', replies.json(7), 'protocol'],
  ['an empty object', replies.json({}), 'protocol'],
  ['a list with an empty object', replies.json([{}]), 'protocol'],
  ['a cut body', replies.cutBody, 'engine.lost'],
  ['a hang', replies.stall, 'engine.hung'],
];

describe.each(FAULTS)('when the engine answers %s', (_, reply, code) => {
  const callMs = code === 'engine.hung' ? DEADLINE_BESIDE_OTHERS_MS : AMPLE_MS;

  test('to the list of containers, everything that comes from it is missing', async () => {
    const engine = await fakeEngine(systemOf(2, { '/containers/json': reply }));
    const { missing, containers } = await collect(engine.endpoint, { callMs });
    for (const kind of ['population', 'containers', 'images', 'networks', 'volumes', 'processes', 'logs'] as const)
      expect(missing(kind)).toMatchObject([['*', { code }]]);
    expect(containers).toEqual([]);
  });

  test('to one inspection, all that could have come from it is missing, and the other container is there', async () => {
    const engine = await fakeEngine(systemOf(2, { [path(1, 'json')]: reply }));
    const { missing, values } = await collect(engine.endpoint, { callMs });
    for (const kind of ['containers', 'images', 'networks', 'volumes', 'processes', 'logs'] as const)
      expect(missing(kind)).toMatchObject([['shop-web-1', { code }]]);
    expect(values('containers')).toMatchObject([{ name: 'shop-web-2' }]);
  });

  test.each(['version', 'info'])('to %s, only the engine is missing', async (what) => {
    const engine = await fakeEngine(systemOf(1, { [`/${what}`]: reply }));
    const { missing, values } = await collect(engine.endpoint, { callMs });
    expect(missing('engine')).toMatchObject([['engine', { code }]]);
    expect(values('containers')).toHaveLength(1);
  });

  test.each([
    ['top', 'processes'],
    ['stats', 'resourceUsage'],
  ] as const)('to %s, only the %s of the container are missing', async (what, kind) => {
    const engine = await fakeEngine(systemOf(1, { [path(1, what)]: reply }));
    const { intake, missing } = await collect(engine.endpoint, { callMs });
    expect(missing(kind)).toMatchObject([['shop-web-1', { code }]]);
    expect(intake.pieces.filter((piece) => 'missing' in piece)).toHaveLength(1);
  });

  test('to the ping, nothing is known, and nothing else is asked', async () => {
    const engine = await fakeEngine(systemOf(1, { '/_ping': reply }));
    const { missing } = await collect(engine.endpoint, { callMs });
    expect(missing('population')).toMatchObject([['*', { code }]]);
    expect(engine.requests).toEqual(['GET /_ping']);
  });
});

describe('one container that hangs', () => {
  test('does not keep the others from being asked', async () => {
    const hanging = { json: replies.silence, top: replies.silence, stats: replies.silence, logs: replies.silence };
    const entries = [1, 2, 3, 4].flatMap((number) =>
      Object.entries(hanging).map(([what, reply]) => [path(number, what), reply]),
    );
    const engine = await fakeEngine(systemOf(12, Object.fromEntries(entries)));
    const { values, missing } = await collect(engine.endpoint, { callMs: DEADLINE_BESIDE_OTHERS_MS });
    expect(missing('containers')).toHaveLength(4);
    expect(values('containers')).toHaveLength(8);
    expect(values('logs')).toHaveLength(8);
    expect(values('images')).toHaveLength(1);
  });
});

describe('an engine that freezes after the list', () => {
  test('is asked once more whether it is there, and then no more', async () => {
    let frozen = false;
    const freezing: replies.Reply = (response) => {
      frozen = true;
      replies.json(Array.from({ length: 40 }, (_, index) => listed(index + 1, { State: 'exited' })))(response);
    };
    const ping: replies.Reply = (response) => (frozen ? replies.silence : replies.pong)(response);
    const all = Array.from({ length: 40 }, (_, index) => [path(index + 1, 'json'), replies.silence]);
    const engine = await fakeEngine(
      systemOf(1, {
        '/containers/json': freezing,
        '/_ping': ping,
        '/volumes': replies.silence,
        ...Object.fromEntries(all),
      }),
    );
    const { missing } = await collect(engine.endpoint, { callMs: DEADLINE_BESIDE_OTHERS_MS });
    expect(missing('containers')).toHaveLength(40);
    expect(engine.requests.length).toBeLessThan(20);
    expect(engine.requests.filter((request) => request.endsWith('/_ping'))).toHaveLength(2);
  });
});

describe('a container', () => {
  test('that stopped between the list and the look at its processes is told to be in conflict', async () => {
    const stopped = replies.json({ message: 'Container is not running' }, 409);
    const engine = await fakeEngine(systemOf(1, { [path(1, 'top')]: stopped }));
    const { missing } = await collect(engine.endpoint);
    expect(missing('processes')).toMatchObject([
      ['shop-web-1', { code: 'conflict', message: 'Container is not running' }],
    ]);
  });

  test('of which an old engine tells next to nothing is still a container', async () => {
    const bare = { Args: null, Mounts: null, NetworkSettings: null, State: { Status: 'exited', Running: false } };
    const engine = await fakeEngine(systemOf(1, { [path(1, 'json')]: replies.json(inspected(1, bare)) }));
    const { values } = await collect(engine.endpoint);
    expect(values('containers')).toMatchObject([{ name: 'shop-web-1', mounts: [], networks: [], ports: [] }]);
  });

  test('that mounts a volume which the engine does not list leaves that volume missing', async () => {
    const mount = { Type: 'volume', Name: 'shop_data', Source: '/x', Destination: '/data', RW: true };
    const engine = await fakeEngine(
      systemOf(1, { [path(1, 'json')]: replies.json(inspected(1, { Mounts: [mount] })) }),
    );
    const { missing } = await collect(engine.endpoint);
    expect(missing('volumes')).toMatchObject([['shop_data', { code: 'not-found' }]]);
  });
});

test('a run that is stopped in the middle ends with a reason for everything', async () => {
  const run = new AbortController();
  const engine = await fakeEngine(systemOf(3, { [path(2, 'json')]: replies.silence }));
  const isAsked = (what: string) => engine.requests.some((request) => request.includes(what));
  // What is asked of a container behind its inspection tells that this was answered.
  const others = vi.waitUntil(() => [1, 3].every((number) => isAsked(path(number, 'top'))), AMPLE_MS);
  const stopped = others.then(() => run.abort(new ReadFailure('interrupted', 'stopped by SIGINT')));
  const { missing } = await collect(engine.endpoint, { callMs: AMPLE_MS, signal: run.signal });
  await stopped;
  expect(missing('containers')).toMatchObject([['shop-web-2', { code: 'interrupted' }]]);
});

test.each([
  ['everything was answered', replies.json(inspected(1))],
  ['a call was given up', replies.stall],
  ['an answer was too large', replies.oversize(33 * 1024 * 1024)],
])('no connection is left open when %s', async (_, reply) => {
  const engine = await fakeEngine(systemOf(2, { [path(1, 'json')]: reply }));
  await collect(engine.endpoint, { callMs: reply === replies.stall ? DEADLINE_MS : AMPLE_MS });
  await vi.waitFor(() => expect(engine.connections()).toBe(0));
});

test('an engine whose API is too old is told so', async () => {
  const engine = await fakeEngine({ '/_ping': replies.text('OK', 200, { 'api-version': '1.40' }) });
  const { missing } = await collect(engine.endpoint);
  expect(missing('engine')).toMatchObject([['*', { code: 'api.version' }]]);
});

test('what answers like a web server is told to be no engine', async () => {
  const engine = await fakeEngine({ '/_ping': replies.text('<h1>Welcome to nginx</h1>') });
  const { missing } = await collect(engine.endpoint);
  expect(missing('engine')).toMatchObject([
    ['*', { code: 'protocol', message: expect.stringContaining('not a Docker engine') }],
  ]);
});
