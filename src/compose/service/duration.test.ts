import { expect, test } from 'vitest';
import { AS_OLDER, serviceOf } from '../testing/load.ts';
import { durationMs } from './duration.ts';

test.each([
  ['30s', 30_000],
  ['1m30s', 90_000],
  ['1h5m30s20ms', 3_930_020],
  ['1.5s', 1500],
  ['.5s', 500],
  ['500ms', 500],
  ['10us', 0.01],
  ['10µs', 0.01],
  ['1ns', 0.000001],
  ['0', 0],
  ['0s', 0],
  ['1d', 86_400_000],
  ['1w2d', 777_600_000],
  ['-1s', -1000],
])('%s is %d ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each(['', '30', '5 s', 's', '1x', '--1s', '30s ', 'half an hour', `${'9'.repeat(400)}h`])(
  '"%s" is no duration',
  (text) => {
    expect(durationMs(text)).toBeUndefined();
  },
);

test('days and weeks are units of newer versions of Compose only', () => {
  const text = 'services: { a: { image: a, stop_grace_period: 1d } }';
  expect(serviceOf(text).stopGraceMs).toBe(86_400_000);
  expect(serviceOf(text, AS_OLDER).stopGraceMs).toBeUndefined();
});
