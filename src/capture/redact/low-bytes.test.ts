import { expect, test } from 'vitest';
import { lowBytes } from './low-bytes.ts';

test.each([0, 1, 31, 32, 33, 1000, 64 * 1024, 64 * 1024 + 1])(
  'the low byte of each of %d characters, whatever they are',
  (length) => {
    const text = 'aé€\n日Ŝ\ud83d\ude00'.repeat(length / 8 + 1).slice(0, length);
    const expected = text.split('').map((character) => character.charCodeAt(0) % 256);
    expect([...lowBytes(text).subarray(0, length)]).toEqual(expected);
  },
);
