import { expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectEngine } from './collect-engine.ts';
import { collect } from './testing/collect.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import { hangUp, inTurn, json, type Reply } from './testing/replies.ts';
import { containerId, listed, PROJECT_NAME, systemOf } from './testing/replies-of-system.ts';

const CONTAINERS = 12;
const ONE_NETWORK = 1;
const ONE_IMAGE = 1;
const EVERYTHING_ALLOWED =
  /^GET (\/_ping|\/v1\.41\/(version|info|volumes|events\?since=\d+&until=\d+&filters=%7B%22label%22%3A%5B%22com\.docker\.compose\.project%3Dshop%22%5D%7D|containers\/json\?all=true|images\/sha256:[\da-f]{64}\/(json|history)|networks\/[\da-f]{64}|containers\/[\da-f]{64}\/(json|top\?ps_args=-eo\+uid%2Cpid%2Cppid%2Cstat%2Cnlwp%2Cargs|stats\?stream=false|logs\?stdout=true&stderr=true&timestamps=true&tail=\d+)))$/;

test.each([1, CONTAINERS, 50])(
  'for N = %i containers a collection asks exactly 4 N + networks + 2 × images + 7 times (inspect, top, stats, logs; inspect and history of an image; ping, version, info, list twice, volumes, events)',
  async (containers) => {
    const engine = await fakeEngine(systemOf(containers));
    const { intake, containers: found } = await collect(engine.endpoint);
    expect(found).toHaveLength(containers);
    expect(intake.pieces.filter((piece) => 'missing' in piece)).toEqual([]);
    expect(engine.requests).toHaveLength(4 * containers + ONE_NETWORK + 2 * ONE_IMAGE + 7);
  },
);

test.each([
  [0, 3],
  [1, 4],
  [4, 7],
])('with %i samples of the statistics it asks %i times for each container', async (samples, times) => {
  const engine = await fakeEngine(systemOf(CONTAINERS));
  await collect(engine.endpoint, { samples });
  expect(engine.requests).toHaveLength(times * CONTAINERS + ONE_NETWORK + 2 * ONE_IMAGE + 7);
});

test('the containers are known, and can be asked for more, before the engine has measured what they use', async () => {
  const answerAll: (() => void)[] = [];
  const measured: Reply = (response) => answerAll.push(() => json({})(response));
  const stats = `/containers/${containerId(1)}/stats`;
  const engine = await fakeEngine(systemOf(1, { [stats]: measured }));
  const intake = new CaptureIntake(new AbortController().signal);
  const { containers, finished } = await collectEngine(intake, {
    endpoint: engine.endpoint,
    projectName: PROJECT_NAME,
    callMs: 10_000,
    logs: { tail: 10, bytes: 65_536, patterns: [] },
  });
  expect(containers).toHaveLength(1);
  expect(intake.pieces.map(({ kind }) => kind)).not.toContain('resourceUsage');
  for (const answer of answerAll) answer();
  await finished;
  expect(intake.pieces.map(({ kind }) => kind)).toContain('resourceUsage');
});

test('a collection sends nothing but reads that are on the list', async () => {
  const engine = await fakeEngine(systemOf(CONTAINERS));
  await collect(engine.endpoint);
  expect(engine.requests.filter((request) => !EVERYTHING_ALLOWED.test(request))).toEqual([]);
});

test('the ledger has a line for every request that was sent', async () => {
  const engine = await fakeEngine(systemOf(2));
  const { intake } = await collect(engine.endpoint);
  expect(intake.ledger).toHaveLength(engine.requests.length);
});

test('a container of another project is a neighbour, and is not asked', async () => {
  const other = { 'com.docker.compose.project': 'shop2', 'com.docker.compose.service': 'db' };
  const list = json([listed(1), listed(2, { Names: ['/shop2-db-1'], Labels: other })]);
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values } = await collect(engine.endpoint);
  expect(values('population')).toMatchObject([{ total: 2, neighbours: [{ name: 'shop2-db-1', project: 'shop2' }] }]);
  expect(engine.requests.filter((request) => request.includes(containerId(2)))).toEqual([]);
});

test('a neighbour of which hardly anything is told is still a neighbour', async () => {
  const bare = { Names: null, Labels: null, Ports: null, Mounts: null, NetworkSettings: null };
  const list = json([listed(1), listed(2, bare)]);
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values } = await collect(engine.endpoint);
  expect(values('population')).toMatchObject([{ neighbours: [{ name: containerId(2), ports: [], networks: [] }] }]);
});

test('a container is called by its own name, not by one that a link gave it', async () => {
  const list = json([listed(1, { Names: ['/front/db', '/shop-web-1'] })]);
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values } = await collect(engine.endpoint);
  expect(values('population')).toMatchObject([{ containers: [{ name: 'shop-web-1' }] }]);
});

test('a container that is gone when it is inspected has vanished, and is no missing evidence', async () => {
  const list = inTurn(json([listed(1), listed(2)]), json([listed(1)]));
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values, missing } = await collect(engine.endpoint);
  expect(values('population')).toMatchObject([{ vanished: ['shop-web-2'] }]);
  expect(values('containers')).toHaveLength(1);
  expect([...missing('containers'), ...missing('logs'), ...missing('resourceUsage')]).toEqual([]);
});

test('a container that is not found and listed all the same is missing, whoever answers so', async () => {
  const list = json([listed(1), listed(2)]);
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values, missing } = await collect(engine.endpoint);
  expect(values('population')).toMatchObject([{ vanished: [] }]);
  for (const kind of ['containers', 'images', 'processes', 'logs', 'httpExchanges'] as const)
    expect(missing(kind)).toMatchObject([['shop-web-2', { code: 'not-found' }]]);
});

test('a container that came while the others were inspected is missing, because nobody looked at it', async () => {
  const once = { 'com.docker.compose.project': 'shop', 'com.docker.compose.oneoff': 'True' };
  const others = [listed(3, { Labels: null }), listed(4, { Labels: once })];
  const list = inTurn(json([listed(1)]), json([listed(1), listed(2), ...others]));
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { missing } = await collect(engine.endpoint);
  expect(missing('containers')).toMatchObject([['shop-web-2', { code: 'appeared' }]]);
  expect(engine.requests.filter((request) => request.includes(containerId(2)))).toEqual([]);
});

test('an engine that does not list its containers a second time leaves open whether they are the same', async () => {
  const list = inTurn(json([listed(1)]), hangUp);
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values, missing } = await collect(engine.endpoint);
  expect(values('containers')).toHaveLength(1);
  expect(missing('population')).toMatchObject([['at the end', { code: 'engine.lost' }]]);
});
