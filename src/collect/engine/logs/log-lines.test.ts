import { describe, expect, test } from 'vitest';
import { readFrames } from './frames.ts';
import { joinLines } from './log-lines.ts';
import { readTerminalRecords } from './terminal-records.ts';
import { frame, timeAt } from './testing/log-body.ts';

const framed = (...frames: Buffer[]) => joinLines(readFrames(Buffer.concat(frames)));
const terminal = (text: string, cutAtStart = false) =>
  joinLines(readTerminalRecords(Buffer.from(text), { cutAtStart })).lines.map((line) => line.text);

describe('framed lines', () => {
  test('have the time of the engine and lose it from their text', () => {
    expect(framed(frame('stdout', '2026-01-31T21:00:00.123456789Z ready\n')).lines).toEqual([
      { at: '2026-01-31T21:00:00.123Z', text: 'ready', stream: 'stdout' },
    ]);
  });

  test('keep a time that the program wrote itself', () => {
    const [line] = framed(frame('stdout', `${timeAt(0)} 2026-01-31T20:59:59Z started\n`)).lines;
    expect(line?.text).toBe('2026-01-31T20:59:59Z started');
  });

  test('that the engine cut are whole again, so that a secret across the cut is one', () => {
    const parts = [`${timeAt(0)} token=${'x'.repeat(100)}cana`, `${timeAt(0)} ry4711\n`];
    const { lines } = framed(...parts.map((part) => frame('stdout', part)));
    expect(lines.map(({ text }) => text.slice(-10))).toEqual(['canary4711']);
  });

  test('of two streams do not mix, even when their parts do', () => {
    const { lines } = framed(
      frame('stdout', `${timeAt(0)} one `),
      frame('stderr', `${timeAt(0)} other\n`),
      frame('stdout', `${timeAt(1)} line\n`),
    );
    expect(lines.map(({ text }) => text)).toEqual(['other', 'one line']);
  });

  test('without an end at the end of the log are lines too', () => {
    expect(framed(frame('stdout', `${timeAt(0)} unfinished`)).lines.map(({ text }) => text)).toEqual(['unfinished']);
  });

  test('longer than a mebibyte are cut, and it is told', () => {
    const parts = Array.from({ length: 70 }, () => frame('stdout', `${timeAt(0)} ${'x'.repeat(16_384)}`));
    const { lines, cut } = framed(...parts, frame('stdout', `${timeAt(0)} end\n`));
    expect([lines.length, lines[0]?.text.length, cut]).toEqual([1, 1024 * 1024, true]);
  });

  test('lose colours, cursor movements and carriage returns', () => {
    const { lines } = framed(frame('stdout', `${timeAt(0)} \u001b[31mred\u001b[0m\u001b]0;title\u0007 10%\r20%\r\n`));
    expect(lines.map(({ text }) => text)).toEqual(['red 10% 20%']);
  });
});

describe('lines of a terminal', () => {
  test('are not framed, even when their bytes look like it', () => {
    expect(terminal(`${timeAt(0)} a\r\n${timeAt(1)} b\r\n`)).toEqual(['a', 'b']);
    expect(terminal('\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0001x\n')).toHaveLength(1);
  });

  test('that the engine cut are whole again', () => {
    const [head, tail] = [`${'x'.repeat(16_380)}cana`, 'ry4711'];
    expect(terminal(`${timeAt(0)} ${head}${timeAt(0)} ${tail}\n`)[0]?.slice(-10)).toBe('canary4711');
  });

  test('whose beginning was left out are not lines', () => {
    expect(terminal(`half of a line\n${timeAt(0)} whole\n`, true)).toEqual(['whole']);
  });
});
