import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { EVIDENCE_KINDS } from '../../model/evidence/kinds.ts';
import { SettingsFile } from '../../model/settings.ts';
import { webServer } from '../http/testing/web-server.ts';
import { collectPrometheus } from './collect-prometheus.ts';
import { RECORDED } from './testing/recorded-answers.ts';

type Reply = (response: ServerResponse, path: string) => void;

const recorded: Reply = (response, path) => response.end(JSON.stringify(RECORDED[path]));

/** Also on a busy machine. */
const AMPLE_MS = 10_000;
/** Where nothing that is answered has to be there. */
const SHORT_MS = 300;

/** Asks a server as if it were the port 9090 of one container. */
async function ask(reply: Reply, settings: object = {}, environment: Record<string, string> = {}, callMs = AMPLE_MS) {
  const server = await webServer((response, request) => reply(response, request.url ?? ''));
  const hostPort = Number(new URL(server.url).port);
  const ports = [{ containerPort: 9090, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort }];
  const containers = [aContainer('prometheus', { image: 'prom/prometheus:v2.53.0', ports })];
  const intake = new CaptureIntake(new AbortController().signal);
  const place = { engineHost: '127.0.0.1', isLocal: false };
  const sources = { settings: SettingsFile.parse(settings), environment, folder: '/' };
  await collectPrometheus(intake, { containers, ...place, ...sources, callMs });
  const kept = intake.pieces.map((piece) => [
    piece.kind,
    'value' in piece ? EVIDENCE_KINDS[piece.kind].shape.parse(piece.value) : piece.missing.code,
  ]);
  return { kept: Object.fromEntries(kept) as Record<string, unknown>, server, ledger: intake.ledger };
}

describe('a server', () => {
  test('tells what it scrapes, what its rules do and what alerts', async () => {
    const { kept } = await ask(recorded);
    expect(kept).toMatchObject({
      serviceAccess: { route: { via: 'published port' } },
      prometheusServers: {
        version: '2.42.0+ds',
        targets: [
          { job: 'api', instance: '127.0.0.1:1', health: 'down', lastError: expect.stringContaining('refused') },
          { job: 'prometheus', instance: 'localhost:9090', health: 'up', lastError: '' },
        ],
        ruleGroups: [{ name: 'availability', alerting: 1, recording: 2, failing: [{ name: 'broken' }] }],
        alerts: [{ name: 'TargetDown', severity: 'critical', state: 'firing', about: '127.0.0.1:1' }],
      },
    });
  });

  test('is asked four things, with GET', async () => {
    const { server } = await ask(recorded);
    expect(server.requests).toEqual(Object.keys(RECORDED).map((path) => `GET ${path}`));
  });

  test('behind a password is not read without one, and that is no missing evidence', async () => {
    const { kept } = await ask((response) => response.writeHead(401).end());
    expect(kept).toMatchObject({ serviceAccess: { notRead: { code: 'credentials.needed' } } });
    expect(kept).not.toHaveProperty('prometheusServers');
  });

  test('is given the password of the settings', async () => {
    const settings = { services: { prometheus: { credentials: { user: 'gates', passwordEnv: 'PASS' } } } };
    const { server, ledger } = await ask(recorded, settings, { PASS: 'geheim' });
    expect(server.headers()['authorization']).toBe(`Basic ${Buffer.from('gates:geheim').toString('base64')}`);
    expect(JSON.stringify(ledger)).not.toMatch(/geheim|Z2F0ZXM6/);
  });
});

describe('missing evidence is', () => {
  const but = (path: string, reply: (response: ServerResponse) => void): Reply => {
    return (response, asked) => (asked === path ? reply(response) : recorded(response, asked));
  };
  test.each<[string, Reply, string]>([
    ['an error', but('/api/v1/rules', (response) => response.writeHead(503).end('{}')), 'http.status'],
    ['what is no JSON', but('/api/v1/alerts', (response) => response.end('<html>')), 'protocol'],
    ['another API', but('/api/v1/alerts', (response) => response.end('{"status":"success","data":[]}')), 'protocol'],
    [
      'an error that calls itself one',
      but('/api/v1/alerts', (response) => response.end('{"status":"error"}')),
      'protocol',
    ],
    [
      'an answer without an end',
      but('/api/v1/rules', (response) => void response.end(Buffer.alloc(5 * 1024 ** 2, ' '))),
      'over-limit',
    ],
    ['no answer in time', but('/api/v1/rules', () => undefined), 'timeout'],
    ['a redirect', but('/api/v1/rules', (response) => response.writeHead(302, { location: '/' }).end()), 'http.status'],
  ])('%s', async (_, reply, code) => {
    const { kept } = await ask(reply, {}, {}, code === 'timeout' ? SHORT_MS : AMPLE_MS);
    expect(kept).toMatchObject({ prometheusServers: code });
  });
});

test('a container that is no Prometheus is not asked', async () => {
  const intake = new CaptureIntake(new AbortController().signal);
  const containers = [aContainer('api')];
  const sources = { settings: SettingsFile.parse({}), environment: {}, folder: '/' };
  const asked = await collectPrometheus(intake, {
    containers,
    engineHost: '127.0.0.1',
    isLocal: true,
    ...sources,
    callMs: AMPLE_MS,
  });
  expect([asked, intake.ledger]).toEqual([0, []]);
});
