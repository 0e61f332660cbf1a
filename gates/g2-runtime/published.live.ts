import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { datedCertificate } from '../../fixtures/dated-certificate.ts';
import { command } from '../../fixtures/engine/command.ts';
import { freePorts } from '../../fixtures/stacks/free-ports.ts';
import { CaptureManifest } from '../../src/model/capture.ts';
import { RunResult } from '../../src/model/result.ts';

// Services that are published, connected or checked in a wrong way, each in one, as a real engine shows them.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_published';
const NAMES = ['WIDE', 'DEGRADED', 'SICK', 'TLS', 'LARGE', 'SLOW', 'NOBODY', 'GREETING', 'SEALED'] as const;

/** A server for each fault; the name of the service says which. */
const SERVER = `
const { createServer } = require('http');
const answer = (json) => (request, response) =>
  request.url !== '/health' ? response.writeHead(404).end() : response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
const roles = {
  healthy: () => createServer(answer({ status: 'healthy' })),
  degraded: () => createServer(answer({ status: 'degraded' })),
  large: () => createServer(answer({ status: 'healthy', more: 'x'.repeat(2 ** 21) })),
  greeting: () => require('net').createServer((socket) => socket.write('SSH-2.0-OpenSSH_9.2\\r\\n')),
  slow: () => require('net').createServer((socket) => socket.once('data', (request) => {
    if (!String(request).startsWith('GET /health ')) return socket.end('HTTP/1.1 404 Not Found\\r\\ncontent-length: 0\\r\\n\\r\\n');
    socket.write('HTTP/1.1 200 OK\\r\\n');
    const dripping = setInterval(() => socket.write('x'), 100);
    socket.on('close', () => clearInterval(dripping)).on('error', () => undefined);
  })),
  tls: () => require('https').createServer({ key: process.env.KEY, cert: process.env.CERT }, answer({ status: 'healthy' })),
};
if (process.env.ROLE === 'nobody') setInterval(() => undefined, 1000);
else roles[process.env.ROLE]().listen(3000);
`;

const service = (role: string, more: object = {}) => ({
  image: '${NODE_IMAGE}',
  init: true,
  command: ['node', '-e', SERVER.replaceAll('$', '$$')],
  ...more,
  environment: { ROLE: role, ...('environment' in more ? (more.environment as object) : {}) },
});
const at = (name: (typeof NAMES)[number], address = '127.0.0.1') => ({ ports: [`${address}:\${${name}}:3000`] });
const checkedBy = (exitCode: number) => ({
  healthcheck: { test: ['CMD', 'node', '-e', `process.exit(${exitCode})`], interval: '1s', timeout: '5s', retries: 1 },
});

describe.skipIf('unavailable' in live)(`what is published, connected and checked${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  let ports: Record<string, number>;
  let environment: Record<string, string>;
  let result: RunResult;
  let ledger: CaptureManifest['ledger'];

  const run = (...args: string[]) =>
    command([...live.compose, '-p', PROJECT, ...args], { environment, folder, timeoutMs: 180_000 });
  const section = (id: string) => result.gates[0]?.sections.find((one) => one.id === id);
  const findings = (sectionId: string, check: string) =>
    section(sectionId)
      ?.checks.find(({ id }) => id === check)
      ?.findings.map(({ subject, message }) => `${subject.service}: ${message}`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-published-'));
    ports = await freePorts([...NAMES]);
    environment = {
      ...live.environment,
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    };
    const services = {
      wide: service('healthy', { ports: ['127.0.0.1:${WIDE}:3000', '[::]:${WIDE}:3000'] }),
      degraded: service('degraded', { ...at('DEGRADED'), ...checkedBy(0) }),
      sick: service('healthy', { ...at('SICK'), ...checkedBy(1) }),
      tls: service('tls', { ports: ['${TLS}:3000'], environment: await expiredCertificate(folder) }),
      large: service('large', at('LARGE')),
      slow: service('slow', at('SLOW')),
      nobody: service('nobody', at('NOBODY')),
      greeting: service('greeting', at('GREETING')),
      sealed: service('healthy', { ...at('SEALED'), networks: ['inner'] }),
      bridge: service('healthy', { network_mode: 'bridge' }),
      client: service('nobody', { environment: { GATEWAY_URL: 'https://gateway:3000/' } }),
    };
    const named = { ...services.tls, networks: { default: { aliases: ['gateway'] } } };
    const compose = { services: { ...services, tls: named }, networks: { inner: { internal: true } } };
    await writeFile(join(folder, 'compose.yaml'), JSON.stringify(compose));
    await writeFile(join(folder, 'settings.yaml'), 'limits: { call: 1500ms }\n');
    await run('up', '-d');
    await sleep(5000);
    const args = ['run', 'g2', '-p', PROJECT, '-H', live.dockerHost, '-c', join(folder, 'settings.yaml')];
    const { stdout, stderr } = await gates([...args, '--json', '--quiet', '--out', join(folder, 'out')], {
      environment,
    });
    if (stdout === '') throw new Error(stderr);
    result = RunResult.parse(JSON.parse(stdout));
    const manifest = await readFile(join(folder, 'out/latest/capture/manifest.json'), 'utf8');
    ({ ledger } = CaptureManifest.parse(JSON.parse(manifest)));
  });
  afterAll(async () => {
    await run('down', '-v', '--timeout', '1');
    await rm(folder, { recursive: true, force: true });
  });

  test('a port that is on the loopback by IPv4 and open by IPv6', () => {
    expect(findings('ports', 'ipv6-wider-than-ipv4')).toEqual(['wide: port 3000/tcp is on the loopback by IPv4 alone']);
    expect(findings('ports', 'plaintext-http-published')).toEqual(['wide: port 3000/tcp answers in plain HTTP']);
  });

  test('a certificate that has expired, signed by itself, and for another name than its clients use', () => {
    expect(findings('ports', 'certificate-expired')).toEqual(['tls: the certificate of shop.example has expired']);
    expect(findings('ports', 'certificate-untrusted')).toEqual(['tls: its certificate is signed by itself']);
    expect(findings('ports', 'certificate-name-mismatch')).toEqual(['tls: its certificate is not for gateway']);
  });

  test('an endpoint behind TLS is asked over TLS', () => {
    const endpoints = section('health')?.exhibits.find(({ id }) => id === 'health-endpoints');
    const tls = endpoints?.rows.find(({ cells: [name] }) => name === 'tls');
    expect(tls?.cells.slice(1, 3)).toEqual([`https://127.0.0.1:${ports['TLS']}/health`, '200']);
  });

  test('a port that nobody listens on, and none that speaks another protocol', () => {
    expect(findings('health', 'published-port-unreachable')).toEqual([
      'nobody: port 3000/tcp is published and does not answer',
    ]);
    const answers = section('ports')?.exhibits.find(({ id }) => id === 'port-answers');
    const greeting = answers?.rows.find(({ cells: [name] }) => name === 'greeting');
    expect(greeting?.cells.slice(2)).toEqual(['a greeting (SSH)', 'SSH-2.0-OpenSSH_9.2']);
  });

  test('a port that is not published is asked by the address of its container, and the ledger tells so', () => {
    const endpoints = section('health')?.exhibits.find(({ id }) => id === 'endpoints-by-service');
    const sealed = endpoints?.rows.find(({ cells: [name] }) => name === 'sealed');
    expect(sealed?.cells.slice(1)).toEqual(['container address', '/health: 200, healthy', 'none (404)', 'none (404)']);
    expect(ledger.map(({ action }) => action)).toContainEqual(
      expect.stringMatching(
        /^GET http:\/\/172\.\d+\.\d+\.\d+:3000\/health$|^GET http:\/\/192\.168\.\d+\.\d+:3000\/health$/,
      ),
    );
  });

  test('a port that has no effect, because the only network is internal', () => {
    expect(findings('networks', 'published-port-without-effect')).toEqual([
      'sealed: port 3000/tcp was to be published and is not',
    ]);
  });

  test('a container on the default bridge', () => {
    expect(findings('networks', 'container-on-default-bridge')).toEqual([
      'bridge: it is attached to the default bridge',
    ]);
  });

  test('a service that is degraded and answers 200, and one that the engine alone calls unhealthy', () => {
    expect(findings('health', 'health-endpoint-degraded')).toEqual([
      'degraded: GET /health reports a degraded service',
    ]);
    expect(findings('health', 'health-check-contradicted')).toEqual([
      'degraded: the engine calls it healthy, and GET /health does not',
      'sick: the engine calls it unhealthy, and GET /health does not',
    ]);
  });

  test('an answer that is too large, and one whose headers never end', () => {
    expect(findings('health', 'health-answer-unreadable')).toEqual(['large: the answer to GET /health is too large']);
    const slow = ledger.filter(({ action }) => action.includes(`:${ports['SLOW']}/health`));
    expect(slow).toHaveLength(1);
    expect(slow[0]?.durationMs).toBeLessThan(2500);
  });

  test('every connection is in the ledger, with the most that it sends', () => {
    const sent = ledger.filter(({ collector }) => collector === 'tcp/1').map(({ action }) => action);
    expect(sent.every((action) => /^connect to \S+, send (nothing|a TLS ClientHello)/.test(action))).toBe(true);
    expect(sent).toContain(`connect to 127.0.0.1:${ports['LARGE']}, send nothing`);
    expect(sent.some((action) => action.includes(`:${ports['TLS']}, send a TLS ClientHello for gateway`))).toBe(true);
  });
});

/** What the server that speaks TLS is given: a certificate for shop.example that ended long ago. */
async function expiredCertificate(folder: string): Promise<{ KEY: string; CERT: string }> {
  const { key, certificate } = await datedCertificate(folder, { name: 'shop.example', from: -2000, to: -1600 });
  return { KEY: key, CERT: certificate };
}
