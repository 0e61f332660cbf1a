import { describe, expect, test } from 'vitest';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Endpoint } from '../../model/settings.ts';
import { questionsFor } from './questions.ts';
import { anEndpoint, aPort } from './testing/settings.ts';

const LOCAL = '127.0.0.1';
const OPTIONS = { endpoints: [], engineHost: LOCAL, isLocal: true, internal: false, scheme: 'http' } as const;
const urls = (containers: readonly Container[], endpoints: readonly Endpoint[] = [], engineHost = LOCAL) =>
  questionsFor(containers, { ...OPTIONS, endpoints, engineHost })
    .flat()
    .map(({ url }) => url);
const api = (different: Partial<Container> = {}) => aContainer('api', { ports: [aPort(3000)], ...different });

describe('what is asked', () => {
  test('the usual paths of a published port, in their order', () => {
    expect(urls([api()])).toEqual([
      'http://127.0.0.1:3000/health',
      'http://127.0.0.1:3000/ready',
      'http://127.0.0.1:3000/metrics',
      'http://127.0.0.1:3000/',
    ]);
  });

  test('the paths of its own of a service that is known', () => {
    expect(urls([api({ image: 'ollama/ollama:0.3' })])).toEqual([
      'http://127.0.0.1:3000/api/version',
      'http://127.0.0.1:3000/api/tags',
    ]);
  });

  test('the host port, not the port inside', () => {
    expect(urls([api({ ports: [aPort(80, { hostPort: 8088 })] })])[0]).toBe('http://127.0.0.1:8088/health');
  });

  test('each published port, grouped so that one that does not speak HTTP is known by its first answer', () => {
    const ports = [aPort(3000), aPort(9100)];
    expect(questionsFor([api({ ports })], OPTIONS).map((group) => group.length)).toEqual([4, 4]);
  });

  test('every container of a service by itself', () => {
    const replicas = [1, 2].map((number) =>
      api({ name: `shop-api-${number}`, ports: [aPort(3000, { hostPort: 3000 + number })] }),
    );
    const asked = questionsFor(replicas, OPTIONS).map(([first]) => [first?.container, first?.url]);
    expect(asked).toEqual([
      ['shop-api-1', 'http://127.0.0.1:3001/health'],
      ['shop-api-2', 'http://127.0.0.1:3002/health'],
    ]);
  });
});

describe('what is not asked', () => {
  test.each<[string, Partial<Container>]>([
    ['has no published port', { ports: [], exposedPorts: [{ containerPort: 3000, protocol: 'tcp' }] }],
    ['publishes UDP alone', { ports: [aPort(53, { protocol: 'udp' })] }],
    ['has stopped', { state: aState({ status: 'exited', running: false }) }],
    ['waits for its next start', { state: aState({ status: 'restarting', restarting: true }) }],
    ['is paused', { state: aState({ status: 'paused' }) }],
    ['is a database', { image: 'postgres:16' }],
    ['is a cache', { image: 'redis:7' }],
    ['has a port that cannot be', { ports: [aPort(3000, { hostPort: 0 })] }],
    ['is bound to what is no address', { ports: [aPort(3000, { hostAddress: 'me@elsewhere.example' })] }],
  ])('a container that %s', (_, different) => {
    expect(urls([api(different)])).toEqual([]);
  });

  test('a port on the loopback of an engine on another host, where this host would answer', () => {
    const container = api({ ports: [aPort(3000, { hostAddress: '127.0.0.1' })] });
    expect(urls([container], [anEndpoint('api', '/login')], 'engine.example')).toEqual([]);
  });
});

describe('at which address', () => {
  test.each([
    ['0.0.0.0', LOCAL, 'http://127.0.0.1:3000/health'],
    ['', LOCAL, 'http://127.0.0.1:3000/health'],
    ['::', LOCAL, 'http://[::1]:3000/health'],
    ['127.0.0.1', LOCAL, 'http://127.0.0.1:3000/health'],
    ['127.0.0.2', LOCAL, 'http://127.0.0.2:3000/health'],
    ['::1', LOCAL, 'http://[::1]:3000/health'],
    ['127.0.0.1', 'localhost', 'http://127.0.0.1:3000/health'],
    ['10.0.0.5', LOCAL, 'http://10.0.0.5:3000/health'],
    ['fd00::5', LOCAL, 'http://[fd00::5]:3000/health'],
    ['0.0.0.0', 'engine.example', 'http://engine.example:3000/health'],
    ['::', 'fd00::9', 'http://[fd00::9]:3000/health'],
    ['10.0.0.5', 'engine.example', 'http://10.0.0.5:3000/health'],
  ])('a port bound to %j of the engine on %s', (hostAddress, engineHost, url) => {
    expect(urls([api({ ports: [aPort(3000, { hostAddress })] })], [], engineHost)[0]).toBe(url);
  });

  test.each([
    ['0.0.0.0', '::'],
    ['::', '0.0.0.0'],
  ])('a port bound to %s and %s is asked once, by IPv4', (first, second) => {
    const ports = [first, second].map((hostAddress) =>
      aPort(3000, { hostAddress, hostPort: hostAddress === '::' ? 32_769 : 32_768 }),
    );
    expect(urls([api({ ports })])).toHaveLength(4);
    expect(urls([api({ ports })])[0]).toBe('http://127.0.0.1:32768/health');
  });
});

describe('a configured endpoint', () => {
  test('is asked beside what is discovered, with what it must answer', () => {
    const endpoint = anEndpoint('api', '/login', { name: 'login', status: 401, contains: ['user'] });
    const asked = questionsFor([api()], { ...OPTIONS, endpoints: [endpoint] }).flat();
    expect(asked).toHaveLength(5);
    expect(asked.at(-1)).toEqual({
      service: 'api',
      container: 'shop-api-1',
      purpose: 'login',
      configured: true,
      url: 'http://127.0.0.1:3000/login',
      containerPort: 3000,
      via: 'published port',
      expectedStatus: 401,
      contains: ['user'],
    });
  });

  test('is asked also of a service that is not known to speak HTTP', () => {
    const database = api({ image: 'postgres:16' });
    expect(urls([database], [anEndpoint('api', '/up')])).toEqual(['http://127.0.0.1:3000/up']);
  });

  test('that names a port is asked at that port alone', () => {
    const container = api({ ports: [aPort(3000), aPort(9100)] });
    const asked = urls([container], [anEndpoint('api', '/up', { port: 9100 })]).filter((url) => url.endsWith('/up'));
    expect(asked).toEqual(['http://127.0.0.1:9100/up']);
  });

  test.each(['//elsewhere.example/x', '/\\elsewhere.example', '/@elsewhere.example', '/http://elsewhere.example'])(
    'cannot lead to another host by its path %s',
    (path) => {
      const hosts = urls([api()], [anEndpoint('api', path)]).map((url) => new URL(url).host);
      expect(new Set(hosts)).toEqual(new Set(['127.0.0.1:3000']));
    },
  );
});
