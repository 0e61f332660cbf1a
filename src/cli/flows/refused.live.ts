import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { fileWith, VACUOUS_FORMS } from '../../flows/testing/vacuous-forms.ts';

// The whole program against a server that counts connections: a flow file with a fault is refused, and nobody is asked.

let server: Server;
let folder: string;
let connections = 0;

beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(401).end('{}'));
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'gates-refused-'));
  await writeFile(join(folder, 'compose.yaml'), 'services: { shop: { image: none } }\n');
  await writeFile(join(folder, 'gates.yaml'), 'flows: { files: [shop.flow.yaml] }\n');
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  connections = 0;
});

const run = async (step: string) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(folder, 'shop.flow.yaml'), fileWith(step, url));
  return gates(['flows', 'run', '--quiet', '-H', 'unix:///nonexistent/docker.sock'], { folder });
};

test('a sound file is sent', async () => {
  const { exitCode } = await run('http: { target: shop, path: /me }\nexpect: { status: 401 }');
  expect([exitCode, connections]).toEqual([0, 1]);
});

test.each(Object.entries(VACUOUS_FORMS))('%s', async (_, [step, told]) => {
  const { exitCode, stderr } = await run(step);
  expect([exitCode, connections]).toEqual([2, 0]);
  expect(stderr).toContain(told.replace(/^[^:]*:\d+:\d+: /, ''));
});

test('a folder without any flow file', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'gates-empty-'));
  await writeFile(join(empty, 'compose.yaml'), 'services: { shop: { image: none } }\n');
  const { exitCode, stderr } = await gates(['flows', 'run', '--quiet'], { folder: empty });
  await rm(empty, { recursive: true });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('There is no flow file');
});
