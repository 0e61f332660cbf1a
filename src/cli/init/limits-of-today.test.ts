import { expect, test } from 'vitest';
import { latencyLimit, memoryLimit, queueLimit, uptimeLimit } from './limits-of-today.ts';

const MEBIBYTE = 1024 ** 2;

test.each([
  [1, '< 32MiB'],
  [41, '< 128MiB'],
  [700, '< 2GiB'],
])('%i MiB today are expected to stay %s', (mebibytes, limit) => {
  expect(memoryLimit(mebibytes * MEBIBYTE)).toBe(limit);
});

test.each([
  [3, '< 500ms'],
  [140, '< 1000ms'],
  [1990, '< 10000ms'],
  [2600, '< 15000ms'],
])('%i ms today are expected to stay %s', (milliseconds, limit) => {
  expect(latencyLimit(milliseconds)).toBe(limit);
});

test('an uptime is expected that the next deployment reaches soon', () => {
  expect([30, 61, 86_400].map(uptimeLimit)).toEqual([undefined, '>= 1m', '>= 5m']);
});

test('an empty queue may fill a little', () => {
  expect([0, 40].map(queueLimit)).toEqual(['<= 100', '<= 400']);
});
