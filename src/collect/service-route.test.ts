import { expect, test } from 'vitest';
import { aContainer } from '../../gates/testing/evidence.ts';
import { authorityOf, routeTo } from './service-route.ts';

const HERE = { engineHost: '127.0.0.1', isLocal: true };
const ELSEWHERE = { engineHost: 'engine.example', isLocal: false };
const published = (hostAddress: string) => [{ containerPort: 6379, protocol: 'tcp', hostAddress, hostPort: 16_379 }];

test('a published port is taken before the address of the container', () => {
  expect(routeTo(aContainer('redis', { ports: published('0.0.0.0') }), 6379, HERE)).toEqual({
    via: 'published port',
    host: '127.0.0.1',
    port: 16_379,
  });
});

test('what is not published is reached by its own address on this host', () => {
  expect(routeTo(aContainer('redis'), 6379, HERE)).toEqual({
    via: 'container address',
    host: '172.20.0.2',
    port: 6379,
  });
});

test('what uses the network of the host is reached there', () => {
  const container = aContainer('redis', { networkMode: 'host', networks: [] });
  expect(routeTo(container, 6379, ELSEWHERE)).toEqual({
    via: 'network of the host',
    host: 'engine.example',
    port: 6379,
  });
});

test.each([
  ['nothing is published, on another host', aContainer('redis'), ELSEWHERE],
  [
    'it is published on the loopback of another host',
    aContainer('redis', { ports: published('127.0.0.1') }),
    ELSEWHERE,
  ],
  ['it has no network', aContainer('redis', { networks: [] }), HERE],
  [
    'its address is one of those that are never asked',
    aContainer('redis', { networks: [{ name: 'a', address: '169.254.169.254', aliases: [] }] }),
    HERE,
  ],
])('there is no way when %s', (_, container, place) => {
  expect(routeTo(container, 6379, place)).toBeUndefined();
});

test('an address is written as URLs have it', () => {
  const route = { via: 'published port' as const, port: 6379 };
  expect([authorityOf({ ...route, host: '::1' }), authorityOf({ ...route, host: '127.0.0.1' })]).toEqual([
    '[::1]:6379',
    '127.0.0.1:6379',
  ]);
});
