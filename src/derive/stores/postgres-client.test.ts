import { expect, test } from 'vitest';
import { aContainer, aNetwork } from '../../../gates/testing/evidence.ts';
import { postgresClient, postgresClientText } from './postgres-client.ts';

const api = aContainer('api', {
  networks: [
    { name: 'shop_edge', address: '172.21.0.7', aliases: [] },
    { name: 'shop_default', address: '172.20.0.7', aliases: [] },
  ],
});

test.each([
  ['a container, by any of its addresses', '172.20.0.7', 'api'],
  ['a local socket', undefined, 'a client in the container itself'],
  ['a loopback address', '127.0.0.1', 'a client in the container itself'],
  [
    'an address of a network that no container of the project has',
    '172.20.0.1',
    'a client on the host or of another project',
  ],
  ['an address of no network of the project', '203.0.113.9', 'a client on another host'],
])('%s', (_, address, text) => {
  expect(postgresClientText(postgresClient(address, [api], [aNetwork('shop_default')]))).toBe(text);
});
