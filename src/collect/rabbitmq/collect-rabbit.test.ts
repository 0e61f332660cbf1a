import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import { EVIDENCE_KINDS } from '../../model/evidence/kinds.ts';
import { SettingsFile } from '../../model/settings.ts';
import { webServer } from '../http/testing/web-server.ts';
import { collectRabbit } from './collect-rabbit.ts';
import { RECORDED } from './testing/recorded-answers.ts';

const USER = `Basic ${Buffer.from('shop:geheim').toString('base64')}`;
const environment = [
  { name: 'RABBITMQ_DEFAULT_USER', value: 'shop' },
  { name: 'RABBITMQ_DEFAULT_PASS', value: 'geheim' },
];
const CONSENT = { credentials: 'from-containers' };

/** Asks a server as if it were the port 15672 of one container; it answers nobody but its user. */
async function ask(settings: object, different: Partial<Container> = { environment }) {
  const server = await webServer((response: ServerResponse, request) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (request.headers.authorization !== USER) return response.writeHead(401).end();
    return response.end(JSON.stringify(RECORDED[path]));
  });
  const hostPort = Number(new URL(server.url).port);
  const ports = [{ containerPort: 15_672, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort }];
  const containers = [aContainer('rabbit', { image: 'rabbitmq:3-management', ports, ...different })];
  const intake = new CaptureIntake(new AbortController().signal);
  const sources = { settings: SettingsFile.parse(settings), environment: { PASS: 'falsch' }, folder: '/' };
  await collectRabbit(intake, { containers, engineHost: '127.0.0.1', isLocal: false, ...sources, callMs: 10_000 });
  const kept = intake.pieces.map((piece) => [
    piece.kind,
    'value' in piece ? EVIDENCE_KINDS[piece.kind].shape.parse(piece.value) : piece.missing.code,
  ]);
  return { kept: Object.fromEntries(kept) as Record<string, unknown>, server };
}

describe('a server', () => {
  test('tells of its nodes and its queues', async () => {
    expect((await ask(CONSENT)).kept).toMatchObject({
      serviceAccess: {
        credentials: { from: "the container's environment variable RABBITMQ_DEFAULT_PASS", user: 'shop' },
      },
      rabbitServers: {
        version: '3.10.8',
        connections: 1,
        nodes: [
          {
            name: 'rabbit@localhost',
            running: true,
            memoryAlarm: true,
            diskAlarm: false,
            memoryUsedBytes: 153_944_064,
          },
          { name: 'rabbit@two', running: false, memoryAlarm: false },
        ],
        queues: [
          { name: 'jobs', ready: 3, consumers: 0, unacknowledgedGrowth: 0.2 },
          { name: 'on a node that is down', virtualHost: 'mail', ready: 0, consumers: 0, state: 'down' },
        ],
      },
    });
  });

  test('is asked three things, with GET, and only for what is shown', async () => {
    const { server } = await ask(CONSENT);
    expect(server.requests).toEqual([
      'GET /api/overview',
      'GET /api/nodes',
      expect.stringMatching(/^GET \/api\/queues\?columns=name,vhost,/),
    ]);
  });

  test('is not asked at all without a password', async () => {
    const { kept, server } = await ask({});
    expect(kept).toMatchObject({ serviceAccess: { notRead: { code: 'credentials.needed' } } });
    expect(server.requests).toEqual([]);
  });

  test('that refuses the password of the settings is missing evidence', async () => {
    const settings = { services: { rabbit: { credentials: { user: 'shop', passwordEnv: 'PASS' } } } };
    expect((await ask(settings)).kept).toMatchObject({ rabbitServers: 'http.unauthorised' });
  });

  test('whose container shows no password is missing evidence where the settings ask for it', async () => {
    const settings = { services: { rabbit: { credentials: { fromContainer: true } } } };
    expect((await ask(settings, {})).kept).toEqual({ rabbitServers: 'credentials.unavailable' });
  });
});
