import { describe, expect, test } from 'vitest';
import { TimestampReader } from './timestamp.ts';

const reader = new TimestampReader();
const read = (text: string) => {
  const bytes = Buffer.from(text);
  const { at, start } = reader.read(bytes, 0, bytes.length);
  return [at, bytes.toString('utf8', start)];
};

describe('what the engine puts in front of a record', () => {
  test('is when it was written, to the millisecond', () => {
    const at = Date.UTC(2026, 0, 31, 21, 0, 5, 123);
    expect(read('2026-01-31T21:00:05.123456789Z order taken')).toEqual([at, 'order taken']);
    expect(read('2026-01-31T21:00:06.123456789Z the next one')).toEqual([at + 1000, 'the next one']);
  });

  test('is the year 1 where the record has no time, which is no time', () => {
    expect(read('0001-01-01T00:00:00Z order taken')).toEqual([undefined, 'order taken']);
    expect(read('0001-01-01T00:00:00.000000000Z order taken')).toEqual([undefined, 'order taken']);
  });

  test('is part of the record where it is none', () => {
    expect(read('2026-99-31T21:00:05.123456789Z order taken')[0]).toBeUndefined();
    expect(read('order taken')).toEqual([undefined, 'order taken']);
  });
});
