import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, linesOf } from './testing/collect-lines.ts';
import { engineRecords, frame, timeAt } from './testing/log-body.ts';

const framed = (...frames: Buffer[]) => linesOf([Buffer.concat(frames)]);

test('lines have the time of the engine and lose it from their text', () => {
  expect(framed(frame('stdout', '2026-01-31T21:00:00.123456789Z ready\n'))).toMatchObject([
    { at: Date.parse('2026-01-31T21:00:00.123Z'), text: 'ready', stream: 'stdout', cut: false },
  ]);
});

test.each([
  ['2026-01-31T21:00:00Z', '2026-01-31T21:00:00.000Z'],
  ['2026-01-31T23:00:00.5+02:00', '2026-01-31T21:00:00.500Z'],
])('the time %s is understood too, also after another of its minute', (text, at) => {
  const lines = framed(frame('stdout', `${timeAt(0)} a\n`), frame('stdout', `${text} b\n`));
  expect(lines[1]).toMatchObject({ at: Date.parse(at), text: 'b' });
});

test.each(['2026-13-31T21:00:00Z', '2026-01-31 21:00:00Z', '2026-01-31T21:00:0xZ'])('%s is no time', (text) => {
  const lines = framed(frame('stdout', `${timeAt(0)} a\n`), frame('stdout', `${text} b\n`));
  expect(lines[1]).toMatchObject({ at: undefined, text: `${text} b` });
});

test('a time that the program wrote itself is kept', () => {
  const [line] = framed(frame('stdout', `${timeAt(0)} 2026-01-31T20:59:59Z started\n`));
  expect(line?.text).toBe('2026-01-31T20:59:59Z started');
});

test('lines of two streams do not mix, even when their parts do', () => {
  const lines = framed(
    frame('stdout', `${timeAt(0)} one `),
    frame('stderr', `${timeAt(0)} other\n`),
    frame('stdout', `${timeAt(1)} line\n`),
  );
  expect(lines.map(({ text }) => text)).toEqual(['other', 'one line']);
});

test('a line without an end at the end of the log is a line too', () => {
  expect(framed(frame('stdout', `${timeAt(0)} unfinished`)).map(({ text }) => text)).toEqual(['unfinished']);
});

test('lines lose colours, cursor movements and carriage returns', () => {
  const [line] = framed(frame('stdout', `${timeAt(0)} \u001b[31mred\u001b[0m\u001b]0;title\u0007 10%\r20%\r\n`));
  expect(line?.text).toBe('red 10% 20%');
});

test('binary output is lines too', () => {
  const body = Buffer.concat([Buffer.from(`${timeAt(0)} `), Buffer.from([0, 1, 255, 254, 128]), Buffer.from('\n')]);
  const header = Buffer.from([1, 0, 0, 0, 0, 0, 0, body.length]);
  expect(linesOf([Buffer.concat([header, body])])).toMatchObject([{ at: Date.parse(timeAt(0)) }]);
});

describe.each([
  ['framed', false],
  ['of a terminal', true],
])('a log %s', (_, tty) => {
  test('gives back the lines that were written, however the engine and the way cut them', () => {
    const line = fc.tuple(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), fc.integer({ min: 0, max: 40_000 }));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 70_000 }),
        (drawn, size) => {
          const written = drawn.map(([text, more]) => text.padEnd(more, `${text}-`));
          const read = linesOf(chunksOf(engineRecords(written, tty), size), { tty });
          expect(read.map(({ text }) => text)).toEqual(written);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has no cut within a secret: what the engine cut is whole again', () => {
    const [line] = linesOf([engineRecords([`token=${'x'.repeat(16_374)}canary4711`], tty)], { tty });
    expect(line?.text.slice(-10)).toBe('canary4711');
  });

  test('has one line of twenty megabytes, cut to a mebibyte, and tells it', () => {
    const lines = linesOf(chunksOf(engineRecords(['x'.repeat(20_000_000), 'end'], tty), 65_536), { tty });
    expect(lines.map(({ text, cut }) => [text.length, cut])).toEqual([
      [1024 * 1024, true],
      [3, false],
    ]);
  });
});

describe('a terminal', () => {
  test('is not framed, even when its bytes look like it', () => {
    const bytes = Buffer.from('\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0001x\n');
    expect(linesOf([bytes], { tty: true })).toHaveLength(1);
  });

  test('ends its lines with a carriage return', () => {
    const lines = linesOf([Buffer.from(`${timeAt(0)} a\r\n${timeAt(1)} b\r\n`)], { tty: true });
    expect(lines.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test('has cuts within characters, which make the record longer', () => {
    const part = `${'x'.repeat(16_383)}\ufffd`;
    const body = Buffer.from(`${timeAt(0)} ${part}${timeAt(0)} \ufffdrest\n`);
    expect(linesOf([body], { tty: true }).map(({ text }) => text.slice(-6))).toEqual(['\ufffd\ufffdrest']);
  });
});
