import { expect, test } from 'vitest';
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
])('%s is %d ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each(['', '30', '5 s', 's', '1d', '1w', '1x', '-1s', '30s ', 'half an hour', `${'9'.repeat(400)}h`])(
  '"%s" is no duration',
  (text) => {
    expect(durationMs(text)).toBeUndefined();
  },
);
