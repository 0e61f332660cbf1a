import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import { SettingsFile } from '../../model/settings.ts';
import { collectPostgres } from './collect-postgres.ts';

/** What is kept of servers under these settings, and how many connections reached the port that they publish. */
async function collected(settings: object, different: Partial<Container> = {}) {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const hostPort = (server.address() as AddressInfo).port;
  const database = aContainer('db', {
    image: 'postgres:15',
    command: ['postgres'],
    environment: [{ name: 'POSTGRES_PASSWORD', value: 'canary-4711-Zx' }],
    ports: [{ containerPort: 5432, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort }],
    ...different,
  });
  const intake = new CaptureIntake(new AbortController().signal);
  await collectPostgres(intake, {
    containers: [aContainer('api'), database],
    settings: SettingsFile.parse(settings),
    environment: { DB_PASSWORD: 'canary-4711-Zx' },
    folder: '/nowhere',
    engineHost: '127.0.0.1',
    isLocal: true,
    callMs: 10_000,
  });
  const missing = intake.pieces.flatMap((piece) => ('missing' in piece ? [`${piece.kind} ${piece.missing.code}`] : []));
  const access = intake.pieces.find(({ kind }) => kind === 'postgresAccess');
  return { connections, missing, access: access && 'value' in access ? access.value : undefined, intake };
}

const FACTS = ['postgresServers', 'postgresActivity', 'postgresSchemas'];
const all = (code: string) => FACTS.map((kind) => `${kind} ${code}`);

describe('without credentials', () => {
  test('nothing is sent, and how to allow it is told', async () => {
    const { connections, missing, access } = await collected({});
    expect(connections).toBe(0);
    expect(missing).toEqual([]);
    expect(access).toMatchObject({
      notRead: { message: expect.stringContaining('services.db.credentials to { fromContainer: true }') },
    });
  });

  test('what the settings expect of the server is missing', async () => {
    const { connections, missing } = await collected({ services: { db: { expect: { tables: ['users'] } } } });
    expect([connections, missing]).toEqual([0, all('credentials.needed')]);
  });

  test('a password that lies in the container is told of, with consent', async () => {
    const inFile = { environment: [{ name: 'POSTGRES_PASSWORD_FILE', value: '/run/secrets/db' }] };
    const { connections, access } = await collected({ credentials: 'from-containers' }, inFile);
    expect(connections).toBe(0);
    expect(access).toMatchObject({ notRead: { message: expect.stringContaining('not read; give passwordFile') } });
  });
});

describe('with credentials', () => {
  test.each([
    ['of the container, by consent for it', { services: { db: { credentials: { fromContainer: true } } } }],
    ['of the container, by consent for all', { credentials: 'from-containers' }],
    ['of the environment', { services: { db: { credentials: { user: 'gates', passwordEnv: 'DB_PASSWORD' } } } }],
  ])('%s it is connected to, once', async (_, settings) => {
    const { connections, missing, access } = await collected(settings);
    expect(connections).toBe(1);
    expect(missing).toEqual(all('postgres.lost'));
    expect(access).toMatchObject({ route: { via: 'published port' }, credentials: { password: { name: 'PASSWORD' } } });
  });

  test.each([
    ['a variable that is not set', { user: 'gates', passwordEnv: 'NOT_SET' }],
    ['a file that is not there', { user: 'gates', passwordFile: 'absent' }],
    ['no user', { passwordEnv: 'DB_PASSWORD' }],
  ])('that name %s nothing is sent, and the facts are missing', async (_, credentials) => {
    const { connections, missing } = await collected({ services: { db: { credentials } } });
    expect([connections, missing]).toEqual([0, all('credentials.unavailable')]);
  });

  test('the password stands in no action of the ledger', async () => {
    const { intake } = await collected({ credentials: 'from-containers' });
    expect(JSON.stringify(intake.ledger)).not.toContain('canary');
  });

  test('a server that is stopped is missing', async () => {
    const settings = { services: { db: { credentials: { fromContainer: true } } } };
    const stopped = { state: aState({ running: false, status: 'exited' }) };
    expect(await collected(settings, stopped)).toMatchObject({ connections: 0, missing: all('not-running') });
  });
});

test('tables expected of a service that is none are missing, with the name that may be meant', async () => {
  const { intake } = await collected({ services: { dbs: { expect: { tables: ['users'] } } } });
  const lost = intake.pieces.filter(({ subject }) => subject === 'dbs');
  expect(lost).toHaveLength(3);
  expect(lost[0]).toMatchObject({ missing: { message: expect.stringContaining('did you mean "db"?') } });
});

test('a tool in the image of the server is no server', async () => {
  const { access } = await collected({ credentials: 'from-containers' }, { command: ['pg_dump', '-h', 'db'] });
  expect(access).toBeUndefined();
});
