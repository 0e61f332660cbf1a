import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import { askablePorts } from './askable-ports.ts';
import { anEndpoint, aPort } from './testing/settings.ts';

const HERE = { engineHost: '127.0.0.1', isLocal: true, internal: true };
const NETWORKS = [{ name: 'shop_default', address: '172.20.0.7', aliases: [] }];
const api = (different: Partial<Container> = {}) => aContainer('api', { networks: NETWORKS, ...different });
const exposed = (...ports: number[]) => ports.map((containerPort) => ({ containerPort, protocol: 'tcp' }));
const checkedAt = (url: string) => ({
  healthcheck: { test: ['CMD', 'curl', url], intervalMs: 1000, timeoutMs: 1000, startPeriodMs: 0, retries: 3 },
});
const asked = (container: Container, { place = HERE, endpoints = [anEndpoint('other', '/up', { port: 1 })] } = {}) =>
  askablePorts(container, endpoints, place).map(({ via, address, hostPort }) => `${via} ${address}:${hostPort}`);
const own = (port: number) => `container address 172.20.0.7:${port}`;

describe('a port that is not published is asked by the address of its container', () => {
  test.each<[string, Partial<Container>, number[]]>([
    ['its image or the Compose file exposes it', { exposedPorts: exposed(3000, 9100) }, [3000, 9100]],
    ['its own health check asks it', checkedAt('http://localhost:8000/alive'), [8000]],
    ['a label names it for metrics', { labels: { 'prometheus.io/port': '9100' } }, [9100]],
    ['a label names it for a proxy', { labels: { 'traefik.http.services.api.loadbalancer.server.port': '81' } }, [81]],
    ['its kind is known to serve it', { image: 'prom/prometheus:v2' }, [9090]],
  ])('where %s', (_, different, ports) => {
    expect(asked(api(different))).toEqual(ports.map(own));
  });

  test('where the settings name it, also one at which another protocol is usual', () => {
    expect(asked(api(), { endpoints: [anEndpoint('api', '/up', { port: 5432 })] })).toEqual([own(5432)]);
  });

  test('beside the ones that are published, each once', () => {
    const container = api({ ports: [aPort(3000, { hostPort: 8080 })], exposedPorts: exposed(3000, 9100) });
    expect(asked(container)).toEqual(['published port 127.0.0.1:8080', own(9100)]);
  });
});

describe('a port that is not published is not asked', () => {
  test.each<[string, Partial<Container>]>([
    ['nothing names it', {}],
    ['another protocol is usual there', { exposedPorts: exposed(5432, 6379, 8443) }],
    ['it is one of UDP', { exposedPorts: [{ containerPort: 53, protocol: 'udp' }] }],
    ['it is none', { labels: { 'prometheus.io/port': 'metrics' } }],
    ['its container has no address', { exposedPorts: exposed(3000), networks: [] }],
    [
      'its address is one of those that are never asked',
      { exposedPorts: exposed(3000), networks: [{ name: 'a', address: '169.254.169.254', aliases: [] }] },
    ],
  ])('where %s', (_, different) => {
    expect(asked(api(different))).toEqual([]);
  });

  test('where the settings say so, or the networks of the engine are not those of this host', () => {
    const container = api({ exposedPorts: exposed(3000) });
    expect(asked(container, { place: { ...HERE, internal: false } })).toEqual([]);
    expect(asked(container, { place: { ...HERE, isLocal: false } })).toEqual([]);
  });

  test('where it exposes so many that it is a range', () => {
    expect(asked(api({ exposedPorts: exposed(...Array(100).keys()) }))).toHaveLength(8);
  });
});

test('on the network of the host, only what is stated is asked there', () => {
  const host = { networkMode: 'host', networks: [] };
  expect(asked(api({ ...host, exposedPorts: exposed(3000) }))).toEqual([]);
  expect(asked(api({ ...host, ...checkedAt('http://127.0.0.1:3000/') }))).toEqual([
    'network of the host 127.0.0.1:3000',
  ]);
});

test.each<[string, Partial<Container>, number[]]>([
  ['every published one', { ports: [aPort(3000), aPort(80)], exposedPorts: exposed(9100) }, [3000, 80]],
  ['the only one', { exposedPorts: exposed(3000) }, [3000]],
  ['none of several', { exposedPorts: exposed(3000, 9100) }, []],
  [
    'the one of its health check',
    { exposedPorts: exposed(3000, 9100), ...checkedAt('http://localhost:9100/') },
    [9100],
  ],
])('the usual port is %s', (_, different, ports) => {
  const usual = askablePorts(api(different), [], HERE).filter(({ isUsual }) => isUsual);
  expect(usual.map(({ containerPort }) => containerPort)).toEqual(ports);
});
