import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer, TLSSocket, type TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container, PortBinding } from '../../model/evidence/container.ts';
import { PortProbe } from '../../model/evidence/port-probe.ts';
import { type ProbePortsOptions, probePorts } from './probe-ports.ts';
import { EXPIRED } from './testing/expired-certificate.ts';
import { listening, type TcpServer, tcpServer } from './testing/tcp-server.ts';

const bound = (hostPort: number, different: Partial<PortBinding> = {}): PortBinding => ({
  containerPort: 8443,
  protocol: 'tcp',
  hostAddress: '127.0.0.1',
  hostPort,
  ...different,
});

/** Probes one container; what was kept is checked against the model. */
async function probed(
  ports: readonly PortBinding[],
  different: Partial<Container> = {},
  options: Partial<ProbePortsOptions> = {},
) {
  const intake = new CaptureIntake(new AbortController().signal);
  const containers = [aContainer('web', { ports: [...ports], ...different })];
  const overTls = await probePorts(intake, {
    containers,
    engineHost: '127.0.0.1',
    speakingHttp: new Set(),
    serverNames: () => [],
    callMs: 60_000,
    ...options,
  });
  const probes = intake.pieces.map((piece) => ('value' in piece ? PortProbe.parse(piece.value) : piece));
  return { probes, overTls, actions: intake.ledger.map(({ action }) => action.replaceAll(/:\d{4,5}/g, ':PORT')) };
}

const outcomeAt = async (port: number, different: Partial<Container> = {}) =>
  (await probed([bound(port)], different)).probes[0];
const REDIS = { image: 'redis:7' };
const POSTGRES = { image: 'postgres:16' };
const tls = (options: TlsOptions = {}) => listening(createTlsServer({ ...EXPIRED, ...options }));

describe('a port nobody listens on', () => {
  test('is refused', async () => {
    expect(await outcomeAt(1)).toMatchObject({ outcome: { kind: 'failure', code: 'refused' } });
  });

  test('behind a proxy of the engine is open and closed at once, and asked twice before that is said', async () => {
    const server = await tcpServer((socket) => socket.destroy());
    expect(await outcomeAt(server.port)).toMatchObject({ outcome: { kind: 'open', heard: 'closed' } });
    expect(server.received).toEqual([Buffer.alloc(0), Buffer.alloc(0)]);
  });

  test('for a moment only is not said to be closed', async () => {
    let count = 0;
    const server: TcpServer = await tcpServer((socket) => {
      count += 1;
      if (count === 1) socket.destroy();
      else socket.write('SSH-2.0-OpenSSH_9.2\r\n');
    });
    expect(await outcomeAt(server.port)).toMatchObject({ outcome: { heard: 'greeting', protocol: 'SSH' } });
  });
});

describe('a server that speaks first', () => {
  test.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.2p1\r\n', 'SSH-2.0-OpenSSH_9.2p1'],
    ['SMTP', '220 mail.example ESMTP Postfix\r\n', '220 mail.example ESMTP Postfix'],
    ['FTP', '220 (vsFTPd 3.0.5) FTP\r\n', '220 (vsFTPd 3.0.5) FTP'],
    ['IMAP', '* OK ready\r\n', '* OK ready'],
    ['MySQL', '\x4a\0\0\0\x0a8.0.36\0\x08\0\0\0', '8.0.36'],
    [undefined, 'welcome', 'welcome'],
    [undefined, '\x01\x02\x03', undefined],
  ])('%s is recognised, and nothing is sent to it', async (protocol, greeting, excerpt) => {
    const server = await tcpServer((socket) => socket.write(Buffer.from(greeting, 'latin1')));
    const expected = { kind: 'open', heard: 'greeting', connectMs: expect.any(Number) };
    expect(await outcomeAt(server.port)).toMatchObject({
      outcome: { ...expected, ...(protocol && { protocol }), ...(excerpt && { excerpt }) },
    });
    expect(server.received).toEqual([Buffer.alloc(0)]);
  });
});

describe('a server that waits', () => {
  test.each([
    ['plain HTTP', async () => listening(createHttpServer((_, response) => response.end())), { heard: 'http' }],
    [
      'another protocol',
      async () => (await tcpServer((socket) => socket.once('data', () => socket.write('-ERR what?\r\n')))).port,
      { heard: 'other', protocol: 'Redis' },
    ],
    [
      'nothing it understands',
      async () => (await tcpServer((socket) => socket.once('data', () => socket.destroy()))).port,
      { heard: 'hung-up' },
    ],
    ['nothing at all', async () => (await tcpServer(() => undefined)).port, { heard: 'silent' }],
  ])('for %s is heard as that', async (_, start, outcome) => {
    expect(await outcomeAt(await start())).toMatchObject({ outcome: { kind: 'open', ...outcome } });
  });

  test('for a client of a data store is sent nothing', async () => {
    const server = await tcpServer(() => undefined);
    const { probes, actions } = await probed([bound(server.port, { containerPort: 6379 })], REDIS);
    expect(probes).toMatchObject([{ outcome: { heard: 'unasked' } }]);
    expect([server.received, actions]).toEqual([[Buffer.alloc(0)], ['connect to 127.0.0.1:PORT, send nothing']]);
  });

  test('and has answered over HTTP is sent nothing', async () => {
    const server = await tcpServer(() => undefined);
    const { probes } = await probed([bound(server.port)], {}, { speakingHttp: new Set(['shop-web-1 8443']) });
    expect(probes).toMatchObject([{ outcome: { heard: 'unasked' } }]);
    expect(server.received).toEqual([Buffer.alloc(0)]);
  });
});

describe('Postgres', () => {
  test('is asked for TLS with eight bytes', async () => {
    const server = await tcpServer((socket) => socket.once('data', () => socket.write('N')));
    const { probes, actions } = await probed([bound(server.port)], POSTGRES);
    expect(probes).toMatchObject([{ outcome: { heard: 'postgres', protocol: 'Postgres' } }]);
    expect(probes[0]).not.toHaveProperty('outcome.tls');
    expect(server.received).toEqual([Buffer.from([0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f])]);
    expect(actions).toEqual([
      'connect to 127.0.0.1:PORT, send SSLRequest and, where it is accepted, a TLS ClientHello if it does not speak first',
    ]);
  });

  test('shows its certificate where it takes TLS', async () => {
    const server = await tcpServer((socket) =>
      socket.once('data', () => {
        socket.write('S');
        new TLSSocket(socket, { isServer: true, ...EXPIRED }).on('error', () => undefined);
      }),
    );
    expect(await outcomeAt(server.port, POSTGRES)).toMatchObject({
      outcome: { heard: 'postgres', tls: { protocol: 'TLSv1.3', certificate: { subject: 'shop.example' } } },
    });
  });
});

describe('a server that speaks TLS', () => {
  test('is described by its certificate, which nobody has to trust', async () => {
    const port = await tls();
    const { probes, overTls, actions } = await probed([bound(port)]);
    expect(probes).toMatchObject([
      {
        outcome: {
          heard: 'tls',
          tls: {
            protocol: 'TLSv1.3',
            chainLength: 1,
            untrusted: expect.stringMatching(/SELF_SIGNED|EXPIRED/),
            certificate: {
              subject: 'shop.example',
              issuer: 'shop.example',
              names: ['DNS:shop.example', 'DNS:*.shop.example'],
              validFrom: '2020-01-01T00:00:00.000Z',
              validTo: '2021-01-01T00:00:00.000Z',
              selfSigned: true,
              algorithm: 'EC prime256v1',
            },
          },
        },
      },
    ]);
    expect(probes[0]).not.toHaveProperty('outcome.tls.outdatedProtocol');
    expect([...overTls]).toEqual(['shop-web-1 8443']);
    expect(actions).toEqual([
      'connect to 127.0.0.1:PORT, send a TLS ClientHello if it does not speak first',
      'connect to 127.0.0.1:PORT, send a TLS ClientHello for TLS 1.0 and 1.1',
    ]);
  });

  test('is asked once for each name that it is to have', async () => {
    const port = await tls();
    const serverNames = () => ['a.shop.example', 'other.example'];
    const { probes } = await probed([bound(port)], {}, { serverNames });
    expect(probes).toMatchObject([
      { outcome: { tls: { serverName: 'a.shop.example', nameMatches: true } } },
      { outcome: { tls: { serverName: 'other.example', nameMatches: false } } },
    ]);
  });

  test('and takes old protocols as well is told', async () => {
    const port = await tls({ minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
    const { probes } = await probed([bound(port)]);
    expect(probes).toMatchObject([{ outcome: { tls: { protocol: 'TLSv1.3', outdatedProtocol: 'TLSv1.1' } } }]);
  });

  test('and takes old protocols alone is told', async () => {
    const port = await tls({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    const { probes } = await probed([bound(port)]);
    expect(probes).toMatchObject([
      { outcome: { heard: 'tls', tls: { outdatedProtocol: 'TLSv1.1', failure: expect.any(String) } } },
    ]);
  });
});

describe('what is not connected to', () => {
  test.each<[string, PortBinding[], Partial<Container>]>([
    ['UDP', [bound(1, { protocol: 'udp' })], {}],
    ['a stopped container', [bound(1)], { state: aState({ status: 'exited', running: false }) }],
    ['a port that is not published', [], { exposedPorts: [{ containerPort: 80, protocol: 'tcp' }] }],
  ])('%s', async (_, ports, different) => {
    expect(await probed(ports, different)).toMatchObject({ probes: [], actions: [] });
  });

  test('the loopback of another host', async () => {
    const { probes, actions } = await probed([bound(8443)], {}, { engineHost: 'engine.example' });
    expect(probes).toMatchObject([{ outcome: { kind: 'failure', code: 'not-reachable' } }]);
    expect(actions).toEqual(["not connected: port 8443 of another host's loopback"]);
  });

  test.each(['169.254.169.254', '::ffff:169.254.169.254'])('the metadata address %s', async (hostAddress) => {
    const { probes } = await probed([bound(80, { hostAddress })]);
    expect(probes).toMatchObject([{ outcome: { kind: 'failure', code: 'address-not-allowed' } }]);
  });
});

test('each binding is tried by itself, by IPv4 and IPv6', async () => {
  const server = await tcpServer((socket) => socket.write('220 mail\r\n'));
  const { probes } = await probed([bound(server.port), bound(server.port, { hostAddress: '::' })]);
  expect(probes).toMatchObject([
    { address: '127.0.0.1', outcome: { kind: 'open' } },
    { address: '::1', outcome: { kind: 'failure' } },
  ]);
});

test('a run that is stopped leaves what was not read missing', async () => {
  const server = await tcpServer(() => undefined);
  const run = new AbortController();
  const intake = new CaptureIntake(run.signal);
  run.abort();
  const containers = [aContainer('web', { ports: [bound(server.port)] })];
  const options = { engineHost: '127.0.0.1', speakingHttp: new Set<string>(), serverNames: () => [], callMs: 60_000 };
  await probePorts(intake, { ...options, containers });
  expect(intake.pieces).toMatchObject([{ missing: { code: 'interrupted' } }]);
});
