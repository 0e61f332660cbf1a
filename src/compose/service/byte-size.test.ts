import { expect, test } from 'vitest';
import { byteSize } from './byte-size.ts';

test.each([
  ['1024', 1024],
  ['0', 0],
  ['-1', -1],
  ['10b', 10],
  ['10k', 10_240],
  ['10KB', 10_240],
  ['10kib', 10_240],
  ['512m', 512 * 1024 ** 2],
  ['1.5g', 1.5 * 1024 ** 3],
  ['2 GiB', 2 * 1024 ** 3],
  ['1t', 1024 ** 4],
])('%s is %d bytes', (text, bytes) => {
  expect(byteSize(text)).toBe(bytes);
});

test.each(['', 'm', '1x', '1mm', '1,5g', '1.g', 'Infinity', '1e3', '99999999p', `${'9'.repeat(400)}g`])(
  '"%s" is no size',
  (text) => {
    expect(byteSize(text)).toBeUndefined();
  },
);
