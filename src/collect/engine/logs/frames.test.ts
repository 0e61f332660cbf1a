import { describe, expect, test } from 'vitest';
import { readFrames } from './frames.ts';
import { frame, framedLog } from './testing/log-body.ts';

const texts = (body: Buffer, cutAtStart = false) =>
  readFrames(body, { cutAtStart }).map(({ stream, payload }) => `${stream}: ${payload.toString()}`);

test('a multiplexed log is split into records, each with its stream', () => {
  const body = Buffer.concat([frame('stdout', 'a\n'), frame('stderr', 'b\n'), frame('stdout', 'c\n')]);
  expect(texts(body)).toEqual(['stdout: a\n', 'stderr: b\n', 'stdout: c\n']);
});

test('an empty log has no records', () => {
  expect(readFrames(Buffer.alloc(0))).toEqual([]);
});

test('an error that the engine put into the stream is not a line of the log', () => {
  const body = Buffer.concat([
    frame('stdout', 'fine\n'),
    frame('systemError', 'Error grabbing logs: invalid character'),
  ]);
  expect(() => readFrames(body)).toThrow('the engine could not read the whole log: Error grabbing logs');
  expect(() => readFrames(body)).toThrow(expect.objectContaining({ code: 'log.engine_error' }));
});

test.each([
  ['cut in a header', Buffer.concat([frame('stdout', 'x'), Buffer.from([1, 0, 0])])],
  ['cut in a payload', frame('stdout', 'long enough').subarray(0, 12)],
  ['an unknown stream', Buffer.from([7, 0, 0, 0, 0, 0, 0, 1, 120])],
  ['plain text', Buffer.from('this is not a frame at all')],
])('bytes that are not frames are refused: %s', (_, body) => {
  expect(() => readFrames(body)).toThrow(expect.objectContaining({ code: 'protocol' }));
});

test('hundreds of thousands of blank lines need no more stack than one', () => {
  const body = Buffer.concat(Array.from({ length: 200_000 }, () => frame('stdout', '\n')));
  expect(readFrames(body)).toHaveLength(200_000);
});

describe('a stream that lost its beginning', () => {
  test.each([3, 9, 40])('is read from the first whole frame on, %i bytes in', (bytes) => {
    const body = framedLog(['first line of the log', 'second', 'third', 'fourth']);
    const kept = texts(body.subarray(bytes), true);
    expect(kept).toHaveLength(3);
    expect(kept.at(-1)).toContain('fourth');
  });

  test('and holds no whole frame gives nothing', () => {
    expect(texts(frame('stdout', 'x'.repeat(100)).subarray(20), true)).toEqual([]);
  });
});
