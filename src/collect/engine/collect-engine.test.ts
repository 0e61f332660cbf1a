import { expect, test } from 'vitest';
import { collect } from './testing/collect.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import { json } from './testing/replies.ts';
import { containerId, listed, systemOf } from './testing/replies-of-system.ts';

const CONTAINERS = 12;
const ONE_NETWORK = 1;
const ONE_IMAGE = 1;
const EVERYTHING_ALLOWED =
  /^GET (\/_ping|\/v1\.41\/(version|info|volumes|containers\/json\?all=true|images\/sha256:[\da-f]{64}\/(json|history)|networks\/[\da-f]{64}|containers\/[\da-f]{64}\/(json|top\?ps_args=-eo\+uid%2Cpid%2Cppid%2Cargs|stats\?stream=false|logs\?stdout=true&stderr=true&timestamps=true&tail=\d+)))$/;

test('a collection asks four times for each container, and little beside', async () => {
  const engine = await fakeEngine(systemOf(CONTAINERS));
  const { intake, containers } = await collect(engine.endpoint);
  expect(containers).toHaveLength(CONTAINERS);
  expect(intake.pieces.filter((piece) => 'missing' in piece)).toEqual([]);
  expect(engine.requests.length).toBeLessThanOrEqual(1.1 * (4 * CONTAINERS + ONE_NETWORK + ONE_IMAGE + 6));
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
  const list = json([listed(1), listed(2)]);
  const engine = await fakeEngine(systemOf(1, { '/containers/json': list }));
  const { values, missing } = await collect(engine.endpoint);
  expect(values('population')).toMatchObject([{ vanished: ['shop-web-2'] }]);
  expect(values('containers')).toHaveLength(1);
  expect([...missing('containers'), ...missing('logs'), ...missing('resourceUsage')]).toEqual([]);
});
