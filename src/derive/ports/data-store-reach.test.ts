import { expect, test } from 'vitest';
import { dataStoreReach } from './data-store-reach.ts';

test.each([
  ['', 'P0'],
  ['0.0.0.0', 'P0'],
  ['::', 'P0'],
  ['192.0.2.1', 'P1'],
  ['127.0.0.1', undefined],
  ['::1', undefined],
])('a data store on %j weighs %s', (address, priority) => {
  expect(dataStoreReach(address)).toBe(priority);
});
