import { describe, expect, test } from 'vitest';
import { demultiplex } from './demultiplex.ts';
import { logLines } from './log-lines.ts';
import { severityOf } from './severity.ts';
import { shapeLog } from './shape-log.ts';

const frame = (kind: number, text: string): Buffer => {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(8);
  header[0] = kind;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
};
const AT = '2026-01-31T21:30:00.000000001Z';
const of = { container: 'shop-db-1', service: 'db', driver: 'json-file', image: 'postgres:15', tty: false, tail: 2000 };

describe('the multiplexed stream', () => {
  test('is split into its two streams', () => {
    const [stdout, stderr] = demultiplex(Buffer.concat([frame(1, 'a'), frame(2, 'b'), frame(1, 'c')]), false);
    expect([stdout?.bytes.toString(), stderr?.bytes.toString()]).toEqual(['ac', 'b']);
  });
  test('a terminal has no frames, even when its bytes look like one', () => {
    expect(demultiplex(frame(1, 'x'), true)[0]?.bytes).toEqual(frame(1, 'x'));
  });
  test('an error that the engine reports inside the stream is not a log line', () => {
    const bytes = Buffer.concat([frame(1, `${AT} fine\n`), frame(3, 'Error grabbing logs: invalid character')]);
    expect(() => demultiplex(bytes, false)).toThrow(/stopped reading the log: Error grabbing logs/);
  });
  test.each([
    ['cut in a header', Buffer.concat([frame(1, 'x'), Buffer.from([1, 0, 0])])],
    ['cut in a frame', frame(1, 'long enough').subarray(0, 12)],
    ['plain text', Buffer.from('this is not a frame at all')],
  ])('bytes that are not frames are refused: %s', (_, bytes) => {
    expect(() => demultiplex(bytes, false)).toThrow(/not in frames/);
  });
  test('many tiny frames are no deeper than one', () => {
    expect(
      demultiplex(Buffer.concat(Array.from({ length: 50_000 }, () => frame(1, '\n'))), false)[0]?.bytes.length,
    ).toBe(50_000);
  });
});

describe('lines', () => {
  const lines = (text: string) => logLines([{ stream: 'stdout', bytes: Buffer.from(text) }]).map((line) => line.text);
  test('lose their time stamps, escapes and carriage returns', () => {
    expect(lines(`${AT} \u001b[31mred\u001b[0m\r\n`)).toEqual(['red']);
  });
  test('that the engine cut are whole again', () => {
    const [head, tail] = ['x'.repeat(16_380) + 'cana', 'ry4711'];
    expect(lines(`${AT} ${head}${AT} ${tail}\n`)[0]?.endsWith('canary4711')).toBe(true);
  });
  test('of both streams are in the order of time', () => {
    const early = { stream: 'stderr' as const, bytes: Buffer.from('2026-01-31T21:00:00Z first\n') };
    const late = { stream: 'stdout' as const, bytes: Buffer.from('2026-01-31T22:00:00Z second\n') };
    expect(logLines([late, early]).map(({ text }) => text)).toEqual(['first', 'second']);
  });
});

describe('severity', () => {
  test.each([
    ['{"level":60,"msg":"x"}', 'fatal'],
    ['{"level":50,"msg":"x"}', 'error'],
    ['{"level":"warn","msg":"an error was avoided"}', 'warning'],
    ['{"level":"info","msg":"ERROR in the text only"}', 'other'],
    ['2026-01-31 21:30:00 UTC [1] FATAL:  password authentication failed', 'fatal'],
    ['2026-01-31 21:30:00 UTC [1] ERROR:  relation "x" does not exist', 'error'],
    ['1:M 31 Jan 2026 21:30:00.000 # WARNING overcommit_memory is set to 0', 'warning'],
    ['1:M 31 Jan 2026 21:30:00.000 # Server initialized', 'warning'],
    ['TypeError: x is not a function', 'error'],
    ['[WORKER] IDLE WARNING: Worker has been idle for 60+ seconds', 'warning'],
    ['GET /errors 200', 'other'],
    ['no errors found', 'other'],
    ['{"not json', 'other'],
  ])('%s is %s', (text, severity) => {
    expect(severityOf(text)).toBe(severity);
  });
});

describe('a window', () => {
  const text = [
    `2026-01-31T21:00:00Z LOG:  listening on IPv4 address "0.0.0.0", port 5432`,
    `2026-01-31T21:00:01Z LOG:  database system is ready to accept connections`,
    `2026-01-31T21:05:00Z LOG:  checkpoint complete: wrote 4 buffers (0.0%)`,
    `2026-01-31T21:10:00Z LOG:  checkpoint complete: wrote 7 buffers (0.0%)`,
    `2026-01-31T21:11:00Z ERROR:  relation "x" does not exist`,
  ].join('\n');

  test('states from when to when it goes, and what stood in it', () => {
    expect(shapeLog(frame(2, `${text}\n`), of)).toMatchObject({
      from: '2026-01-31T21:00:00Z',
      to: '2026-01-31T21:11:00Z',
      lines: 5,
      truncated: false,
      counts: { fatal: 0, error: 1, warning: 0 },
    });
  });
  test('shows alike lines once, with their number, gravest first', () => {
    expect(shapeLog(frame(2, `${text}\n`), of).notable.map(({ topic, occurrences }) => [topic, occurrences])).toEqual([
      ['error', 1],
      ['ready', 1],
      ['listening', 1],
      ['checkpoint', 2],
    ]);
  });
  test('says that there is more when as many lines came as were asked for', () => {
    expect(shapeLog(frame(2, `${text}\n`), { ...of, tail: 5 }).truncated).toBe(true);
  });
  test('of an empty log has no times', () => {
    const { from, to, lines } = shapeLog(Buffer.alloc(0), of);
    expect({ from, to, lines }).toEqual({ from: undefined, to: undefined, lines: 0 });
  });
});
