import { describe, expect, test } from 'vitest';
import type { Container } from '../../model/evidence/container.ts';
import type { Neighbour, Network } from '../../model/evidence/engine-objects.ts';
import {
  commonHostPaths,
  commonHostPorts,
  commonNetworks,
  commonVolumes,
  joinsContainers,
  neighbourText,
} from './shared-with-neighbour.ts';

const neighbour = (different: Partial<Neighbour>): Neighbour => ({
  id: 'n1',
  name: 'mail-web-1',
  project: 'mail',
  image: 'mail',
  status: 'running',
  ports: [],
  mounts: [],
  networks: [],
  ...different,
});

const network = (name: string, driver = 'bridge', attached: string[] = []) =>
  ({
    name,
    driver,
    attached: attached.map((containerId) => ({ containerId, containerName: 'x' })),
  }) as unknown as Network;

const mounting = (...mounts: [type: string, source: string, readOnly?: boolean][]) => [
  {
    mounts: mounts.map(([type, source, readOnly = false]) => ({ type, source, target: '/x', readOnly })),
    ports: [{ containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 8080 }],
  } as unknown as Container,
];

describe('common networks', () => {
  test('are told by the name and by what is attached', () => {
    const networks = [network('shop_a'), network('shop_b', 'bridge', ['n1']), network('shop_c')];
    expect(commonNetworks(neighbour({ networks: ['shop_a', 'mail'] }), networks)).toEqual(['shop_a', 'shop_b']);
  });

  test('the host network and none join nobody, the default bridge does', () => {
    const networks = [network('host', 'host'), network('none', 'null'), network('bridge')];
    expect(networks.map(joinsContainers)).toEqual([false, false, true]);
    expect(commonNetworks(neighbour({ networks: ['host', 'none', 'bridge'] }), networks)).toEqual(['bridge']);
  });
});

test('common volumes have the same name', () => {
  const mounts = [
    { type: 'volume', source: 'data' },
    { type: 'bind', source: 'logs' },
  ];
  expect(commonVolumes(neighbour({ mounts }), mounting(['volume', 'data'], ['volume', 'logs']))).toEqual(['data']);
});

describe('common host paths', () => {
  const shared = (source: string, ...ours: [string, string, boolean?][]) =>
    commonHostPaths(neighbour({ mounts: [{ type: 'bind', source }] }), mounting(...ours));

  test('are the same path, or one inside the other', () => {
    expect(shared('/srv/data', ['bind', '/srv/data'])).toEqual(['/srv/data']);
    expect(shared('/srv', ['bind', '/srv/data'])).toEqual(['/srv/data']);
    expect(shared('/srv/data/a', ['bind', '/srv/data'])).toEqual(['/srv/data']);
    expect(shared('/srv/database', ['bind', '/srv/data'])).toEqual([]);
  });

  test('count only where the target may write, and not for the socket of the engine', () => {
    expect(shared('/etc/localtime', ['bind', '/etc/localtime', true])).toEqual([]);
    expect(shared('/var/run/docker.sock', ['bind', '/var/run/docker.sock'])).toEqual([]);
  });
});

test('common host ports have the same number and protocol', () => {
  const ports = [
    { hostAddress: '192.0.2.1', hostPort: 8080, protocol: 'tcp' },
    { hostAddress: '192.0.2.1', hostPort: 8080, protocol: 'udp' },
  ];
  expect(commonHostPorts(neighbour({ ports }), mounting())).toEqual(['8080/tcp']);
});

test('a container of another project is named with it', () => {
  expect([neighbourText({ name: 'mail-web-1', project: 'mail' }), neighbourText({ name: 'old' })]).toEqual([
    'mail-web-1 (mail)',
    'old (no project)',
  ]);
});
