import { readFileSync } from 'node:fs';
import type { ContainerInspectInfo } from 'dockerode';
import { describe, expect, test } from 'vitest';
import { Container } from '../../model/evidence/container.ts';
import { shapeContainer } from './shape-container.ts';
import { inspected } from './testing/replies-of-system.ts';

/** What conforms to the model of a container of which an engine tells this beside the least. */
function shape(different: object = {}): Container {
  return Container.parse(shapeContainer(inspected(1, different) as ContainerInspectInfo));
}

const PODMAN = new URL('testing/recorded/podman-4.3-container.json', import.meta.url);

test('a container that Podman runs is told from one of Docker', () => {
  const container = Container.parse(shapeContainer(JSON.parse(readFileSync(PODMAN, 'utf8')) as ContainerInspectInfo));
  expect(container).toMatchObject({ madeBy: 'podman', name: 'shop-api-1', tmpfs: ['/run', '/tmp', '/var/tmp'] });
  expect(container.limits.pids).toBe(2048);
  expect(shape()).not.toHaveProperty('madeBy');
});

test('what Podman does not tell is not taken for none', () => {
  const { security } = shapeContainer(JSON.parse(readFileSync(PODMAN, 'utf8')) as ContainerInspectInfo);
  for (const untold of ['kernelParameters', 'deviceRules', 'cgroupNamespaceMode', 'maskedPaths'])
    expect(security).not.toHaveProperty(untold);
  expect(shape().security).toMatchObject({ kernelParameters: {}, deviceRules: [], cgroupNamespaceMode: '' });
});

const configured = (different: object) => ({ Config: { Image: 'shop/web:1', ...different } });
const state = (different: object) => ({
  State: { Status: 'running', Running: true, Restarting: false, OOMKilled: false, ExitCode: 0, ...different },
});

describe('of the least that API 1.41 tells', () => {
  test('a whole container comes', () => {
    expect(shape()).toMatchObject({
      name: 'shop-web-1',
      project: 'shop',
      service: 'web',
      number: 1,
      oneOff: false,
      command: ['node', 'server.js'],
      restartPolicy: { name: 'no', maximumRetries: 0 },
      limits: { memoryBytes: 0, cpus: 0, pids: 0 },
      security: { privileged: false, capAdd: [], capDrop: [], options: [] },
    });
  });

  test('and nothing is told that was not: no health, no health check, no time', () => {
    const container = shape();
    expect(container).not.toHaveProperty('healthcheck');
    expect(container.state).not.toHaveProperty('health');
    expect(container.state).not.toHaveProperty('startedAt');
  });
});

describe('the state', () => {
  test('of a container that never ended has no end', () => {
    const times = { StartedAt: '2026-01-31T21:00:00Z', FinishedAt: '0001-01-01T00:00:00Z' };
    expect(shape(state(times)).state).toMatchObject({ startedAt: '2026-01-31T21:00:00Z' });
    expect(shape(state(times)).state).not.toHaveProperty('finishedAt');
  });

  test('without a health check has no health, also when the engine calls that a status', () => {
    expect(shape(state({ Health: { Status: 'none', FailingStreak: 0, Log: null } })).state).not.toHaveProperty(
      'health',
    );
  });

  test('with a health check that never ran to its end has it without a duration', () => {
    const entry = { Start: '2026-01-31T21:00:00Z', End: '0001-01-01T00:00:00Z', ExitCode: -1 };
    const { health } = shape(state({ Health: { Status: 'unhealthy', FailingStreak: 3, Log: [entry] } })).state;
    expect(health).toMatchObject({ status: 'unhealthy', failingStreak: 3, log: [{ durationMs: 0, output: '' }] });
  });
});

describe('the health check', () => {
  test('takes the defaults of the engine where it says zero', () => {
    const { healthcheck } = shape(configured({ Healthcheck: { Test: ['CMD', 'true'], Interval: 0 } }));
    expect(healthcheck).toEqual({
      test: ['CMD', 'true'],
      intervalMs: 30_000,
      timeoutMs: 30_000,
      startPeriodMs: 0,
      retries: 3,
    });
  });

  test.each([[['NONE']], [[]], [null]])('%j is none', (test) => {
    expect(shape(configured({ Healthcheck: { Test: test } }))).not.toHaveProperty('healthcheck');
  });
});

describe('ports and networks', () => {
  const settings = (different: object) => ({ NetworkSettings: { Ports: null, Networks: null, ...different } });

  test('a port that is exposed and not published has no binding', () => {
    expect(shape(settings({ Ports: { '80/tcp': null, '53/udp': [] } })).ports).toEqual([]);
  });

  test('a port on IPv4 and IPv6 has two', () => {
    const bindings = ['0.0.0.0', '::'].map((HostIp) => ({ HostIp, HostPort: '8088' }));
    expect(shape(settings({ Ports: { '80/tcp': bindings } })).ports).toEqual([
      { containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 8088 },
      { containerPort: 80, protocol: 'tcp', hostAddress: '::', hostPort: 8088 },
    ]);
  });

  test('a port without an address is on every interface, as Podman says it', () => {
    const ports = shape(settings({ Ports: { '80/tcp': [{ HostIp: '', HostPort: '8088' }] } })).ports;
    expect(ports.map(({ hostAddress }) => hostAddress)).toEqual(['0.0.0.0']);
  });

  test.each([
    ['its number', [{ HostPort: '8088' }], false],
    ['another address with its number', [{ HostIp: '::1', HostPort: '9000' }, { HostPort: '8088' }], false],
    ['no number', [{ HostIp: '127.0.0.1', HostPort: '' }], true],
    ['a range', [{ HostPort: '8000-8100' }], true],
    ['nothing, as with all ports of the image published', null, true],
  ])('a port for which was asked for %s: %j is picked by the engine: %j', (_, requests, picked) => {
    const HostConfig = { PortBindings: { '80/tcp': requests } };
    const bound = settings({ Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '8088' }] } });
    expect(shape({ ...bound, HostConfig }).ports.map((port) => port.picked ?? false)).toEqual([picked]);
  });

  test('a network of a stopped container has no address', () => {
    const networks = { shop_default: { NetworkID: '', IPAddress: '', Aliases: null } };
    expect(shape(settings({ Networks: networks })).networks).toEqual([
      { name: 'shop_default', address: '', aliases: [] },
    ]);
  });
});

describe('limits', () => {
  const limits = (different: object) => shape({ HostConfig: different }).limits;

  test('of the processor come from either way to set them', () => {
    expect(limits({ NanoCpus: 1.5e9 }).cpus).toBe(1.5);
    expect(limits({ CpuQuota: 50_000, CpuPeriod: 100_000 }).cpus).toBe(0.5);
    expect(limits({ CpuQuota: 50_000 }).cpus).toBe(0.5);
  });

  test('of processes that are not set are none', () => {
    for (const PidsLimit of [null, 0, -1]) expect(limits({ PidsLimit }).pids).toBe(0);
  });
});

describe('labels of Compose', () => {
  const labelled = (labels: Record<string, string>) =>
    shape(configured({ Labels: { 'com.docker.compose.project': 'shop', ...labels } }));

  test('tell dependencies with their conditions, as old and new versions write them', () => {
    const label = (text: string) => labelled({ 'com.docker.compose.depends_on': text }).dependsOn;
    expect(label('db:service_healthy:false,cache:service_started:true')).toEqual([
      { service: 'db', condition: 'service_healthy' },
      { service: 'cache', condition: 'service_started' },
    ]);
    expect(label('db,cache').map(({ service }) => service)).toEqual(['db', 'cache']);
    expect(label('')).toEqual([]);
  });

  test('that tell no number of the replica leave it the first', () => {
    expect(labelled({ 'com.docker.compose.container-number': 'one' }).number).toBe(1);
  });

  test('that mark a one-off container are believed', () => {
    expect(labelled({ 'com.docker.compose.oneoff': 'True' }).oneOff).toBe(true);
  });
});

describe('what was asked for, whether it is in force or not', () => {
  test('host ports, also of a container that does not run', () => {
    const PortBindings = { '80/tcp': [{ HostIp: '::1', HostPort: '8000-8010' }], '81/udp': [{}], '82/tcp': null };
    expect(shape({ HostConfig: { LogConfig: { Type: 'local', Config: {} }, PortBindings } }).portRequests).toEqual([
      { containerPort: 80, protocol: 'tcp', hostAddress: '::1', hostPort: '8000-8010' },
      { containerPort: 81, protocol: 'udp', hostAddress: '', hostPort: '' },
    ]);
  });

  test('temporary filesystems, names of hosts, an init', () => {
    const HostConfig = { Tmpfs: { '/run': 'size=1m' }, ExtraHosts: ['a:10.0.0.1'], Init: true };
    const container = shape({ ...configured({ Hostname: 'keeper' }), HostConfig });
    expect(container).toMatchObject({ tmpfs: ['/run'], hostName: 'keeper', extraHosts: ['a:10.0.0.1'] });
    expect(container.security.init).toBe(true);
  });
});
