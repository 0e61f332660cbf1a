import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadFailure } from '../../../model/intake.ts';
import { FrameReader } from './frame-reader.ts';
import { chunksOf } from './testing/collect-lines.ts';
import { frame } from './testing/log-body.ts';

function records(chunks: readonly Buffer[]): string[] {
  const found: string[] = [];
  const reader = new FrameReader({
    record: (stream, bytes, start, end) => found.push(`${stream}: ${bytes.toString('utf8', start, end)}`),
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return found;
}

test('a multiplexed log is split into records, each with its stream', () => {
  const body = Buffer.concat([frame('stdout', 'a\n'), frame('stderr', 'b\n'), frame('stdout', '')]);
  expect(records([body])).toEqual(['stdout: a\n', 'stderr: b\n', 'stdout: ']);
});

test('an empty log has no records', () => {
  expect(records([])).toEqual([]);
});

test('records are the same however the log is cut on its way', () => {
  const streams = fc.constantFrom('stdout' as const, 'stderr' as const);
  const log = fc.array(fc.tuple(streams, fc.string({ maxLength: 40 })), { maxLength: 20 });
  fc.assert(
    fc.property(log, fc.integer({ min: 1, max: 30 }), (frames, size) => {
      const body = Buffer.concat(frames.map(([stream, text]) => frame(stream, text)));
      expect(records(chunksOf(body, size))).toEqual(frames.map(([stream, text]) => `${stream}: ${text}`));
    }),
  );
});

test('any bytes are either records or refused by name', () => {
  const outcome = (chunks: readonly Buffer[]): unknown => {
    try {
      return records(chunks).length >= 0;
    } catch (error) {
      return error instanceof ReadFailure && ['protocol', 'log.engine_error'].includes(error.code);
    }
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
      expect(outcome(chunksOf(Buffer.from(bytes), size))).toBe(true);
    }),
  );
});

describe('an error that the engine put into the stream', () => {
  const body = Buffer.concat([
    frame('stdout', 'fine\n'),
    frame('systemError', 'Error grabbing logs: invalid character'),
  ]);

  test('is not a line of the log', () => {
    expect(() => records([body])).toThrow('the engine could not read the whole log: Error grabbing logs');
    expect(() => records([body])).toThrow(expect.objectContaining({ code: 'log.engine_error' }));
  });

  test('leaves what came before it', () => {
    const seen: number[] = [];
    const reader = new FrameReader({ record: (_, __, start, end) => seen.push(end - start) });
    expect(() => reader.push(body)).toThrow('could not read the whole log');
    expect(seen).toEqual([5]);
  });
});

test.each([
  ['cut in a header', Buffer.concat([frame('stdout', 'x'), Buffer.from([1, 0, 0])])],
  ['cut in a payload', frame('stdout', 'long enough').subarray(0, 12)],
  ['an unknown stream', Buffer.from([7, 0, 0, 0, 0, 0, 0, 1, 120])],
  ['a frame of four gigabytes', Buffer.from([1, 0, 0, 0, 255, 255, 255, 255, 120])],
  ['plain text', Buffer.from('this is not a frame at all')],
])('bytes that are not frames are refused: %s', (_, body) => {
  expect(() => records([body])).toThrow(expect.objectContaining({ code: 'protocol' }));
});

test('a line of 20 MB in one frame, as Podman hands it on, is refused with its length', () => {
  const header = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(20_000_000, 4);
  expect(() => records([header])).toThrow('a frame is to have 20000000 bytes, and 4194304 are the most');
});

test('hundreds of thousands of blank lines need no more stack than one', () => {
  const body = Buffer.concat(Array.from({ length: 200_000 }, () => frame('stdout', '\n')));
  expect(records(chunksOf(body, 65_536))).toHaveLength(200_000);
});
