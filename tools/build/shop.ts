import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DECLARED, type StagedParts } from '../../fixtures/faults/matrix/staged-parts.ts';

const FLOW_FILE = 'shop.flow.yaml';
const KEY = 'of no account: what is signed with it is read here and nowhere else';

/** What tells of the staged system: its settings, and flows that ask it. JSON is YAML. */
export async function writeShop(folder: string, { ports }: StagedParts): Promise<void> {
  await mkdir(folder);
  const targets = {
    web: { url: `http://127.0.0.1:${ports.web}`, protocol: 'http' },
    live: { url: `ws://127.0.0.1:${ports.web}`, protocol: 'ws' },
    db: { url: `postgres://shop@127.0.0.1:${ports.database}/shop`, protocol: 'postgres' },
    cache: { url: `redis://127.0.0.1:${ports.cache}`, protocol: 'redis' },
  };
  const compose = { name: 'shop', services: { web: { image: 'shop/web:1' }, db: { image: 'postgres:15' } } };
  await writeFile(join(folder, 'compose.yaml'), JSON.stringify(compose));
  await writeFile(join(folder, FLOW_FILE), JSON.stringify({ version: 1, suite: 'shop', targets, flows: flows() }));
  await writeFile(join(folder, 'gates.yaml'), JSON.stringify({ ...DECLARED, flows: { files: [FLOW_FILE] } }));
}

/**
 * A step of each kind that the staged system has something for; it cannot change containers, nor send events. Whether one
 * passes does not matter, only what was run is kept compiled: the recorded database and cache know nothing of these
 * questions and do not answer, and the web server speaks no WebSocket.
 */
function flows(): readonly object[] {
  const http = (id: string, path: string, expect: object) => ({ id, http: { target: 'web', path }, expect });
  return [
    flow('http', [
      { ...http('health', '/health', { status: 200 }), capture: { status: { json: '$.status' } } },
      http('ready', '/ready', { status: 200, json: { '$.status': 'ready' } }),
    ]),
    flow('jwt', [
      {
        id: 'forge',
        jwt: { forge: { algorithm: 'HS256', key: KEY, claims: { role: 'admin' }, expiresIn: '10m' } },
        capture: { token: { token: true, secret: true } },
      },
      { id: 'read', jwt: { token: '${token}', key: KEY }, expect: { signature: 'valid' } },
    ]),
    flow('metrics', [{ id: 'orders', metrics: { target: 'web' }, expect: { exposition: 'valid' } }]),
    flow('sql', [{ id: 'one', sql: { target: 'db', query: 'select 1 as one' }, expect: { json: { '$[0].one': 1 } } }]),
    flow('redis', [{ id: 'ping', redis: { target: 'cache', command: ['PING'] }, expect: { json: { $: 'PONG' } } }]),
    flow('websocket', [
      { id: 'socket', websocket: { open: { target: 'live', path: '/ws' } }, expect: { opened: true } },
    ]),
    flow('service', [{ id: 'web', waitUntil: { service: 'web', within: '1s' }, expect: { state: 'running' } }]),
    flow('log', [
      {
        id: 'quiet',
        log: { service: 'web', since: 'flow', within: '100ms' },
        expect: { never: { contains: 'fatal' } },
      },
    ]),
  ];
}

function flow(id: string, steps: readonly object[]): object {
  const timeout = '400ms';
  return {
    id,
    title: `Steps of the kind ${id}`,
    priority: 'P1',
    covers: ['health.ready'],
    effects: 'read',
    timeout,
    steps,
  };
}
