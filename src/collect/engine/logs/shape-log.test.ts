import { describe, expect, test } from 'vitest';
import { shapeLog } from './shape-log.ts';
import { frame, framedLog, timeAt } from './testing/log-body.ts';

const owner = { container: 'shop-db-1', service: 'db', driver: 'json-file', kind: 'postgres', tty: false, tail: 2000 };
const window = (lines: readonly string[], about: Partial<typeof owner> = {}) =>
  shapeLog({ body: framedLog(lines), cutAtStart: false }, { ...owner, ...about });

const DATABASE = [
  'LOG:  listening on IPv4 address "0.0.0.0", port 5432',
  'LOG:  database system is ready to accept connections',
  'LOG:  checkpoint complete: wrote 4 buffers (0.0%)',
  'LOG:  checkpoint complete: wrote 7 buffers (0.0%)',
  'ERROR:  relation "x" does not exist',
];

describe('the window', () => {
  test('states from when to when it goes, and what stood in it', () => {
    expect(window(DATABASE)).toMatchObject({
      from: '2026-01-31T21:00:00.000Z',
      to: '2026-01-31T21:00:04.000Z',
      lines: 5,
      truncated: false,
      counts: { fatal: 0, error: 1, warning: 0 },
    });
  });

  test('of an empty log has no times', () => {
    const empty = shapeLog({ body: Buffer.alloc(0), cutAtStart: false }, owner);
    expect(empty).toMatchObject({ lines: 0, truncated: false, notable: [] });
    expect(empty).not.toHaveProperty('from');
  });

  test('says that there is more when as many records came as were asked for', () => {
    expect(window(DATABASE, { tail: 5 })).toMatchObject({ truncated: true, lines: 4 });
  });

  test('leaves out a first line that may be the end of a longer one', () => {
    const body = Buffer.concat([frame('stderr', `${timeAt(0)} ERROR half-a-secret\n`), framedLog(['ready', 'steady'])]);
    expect(shapeLog({ body, cutAtStart: false }, { ...owner, tail: 3 })).toMatchObject({
      lines: 1,
      counts: { error: 0 },
      notable: [],
    });
  });
});

describe('notable lines', () => {
  test('are shown once when they say the same, in the order of time', () => {
    expect(window(DATABASE).notable.map(({ topic, occurrences }) => [topic, occurrences])).toEqual([
      ['listening', 1],
      ['ready', 1],
      ['checkpoint', 2],
      ['error', 1],
    ]);
  });

  test('are the newest of their kind', () => {
    expect(window(DATABASE).notable[2]?.text).toContain('wrote 7 buffers');
  });

  test('are three of a topic at most, the most frequent first to be taken', () => {
    const lines = ['a', 'b', 'c', 'd', 'd'].map((letter) => `ERROR:  ${letter} failed`);
    const texts = window(lines).notable.map(({ text }) => text);
    expect(texts).toEqual(['ERROR:  b failed', 'ERROR:  c failed', 'ERROR:  d failed']);
  });

  test('are twelve in all, and every topic has one before any has two', () => {
    const topics = [
      'FATAL:  ',
      'ERROR:  ',
      'WARNING:  ',
      ...DATABASE.slice(0, 3),
      'redo starts at ',
      'server started ',
    ];
    const lines = topics.flatMap((text) => ['a', 'b', 'c'].map((letter) => `${text} ${letter}`));
    const { notable } = window(lines);
    expect([notable.length, new Set(notable.map(({ topic }) => topic)).size]).toEqual([12, 8]);
  });

  test('of a JSON log are their messages', () => {
    const [line] = window(['{"level":40,"time":1,"msg":"queue is long"}'], { kind: 'none' }).notable;
    expect(line).toMatchObject({ topic: 'warning', text: 'queue is long' });
  });

  test('are cut between words at 300 characters', () => {
    const [line] = window([`ERROR:  ${'word '.repeat(100)}`]).notable;
    expect(line?.text).toMatch(/^ERROR: {2}word .* word …$/);
    expect(line?.text.length).toBeLessThanOrEqual(300);
  });

  test.each([
    ['redis', '1:M 31 Jan 2026 21:30:00.000 * DB loaded from disk: 0.034 seconds', 'loaded'],
    ['redis', '9:C 31 Jan 2026 21:30:00.000 * Background saving terminated with success', 'background save'],
    ['ollama', 'time=2026-01-31T21:30:00Z level=INFO msg="Listening on [::]:11434 (version 0.5.4)"', 'listening'],
    [undefined, '[API] listening on port 3000', 'listening'],
    [undefined, '[WORKER] IDLE WARNING: Worker has been idle for 60+ seconds', 'idle warning'],
    [undefined, 'ERROR not listening on port 3000', 'error'],
  ])('%s: %s', (kind, text, topic) => {
    const body = framedLog([text]);
    expect(shapeLog({ body, cutAtStart: false }, { ...owner, kind }).notable[0]?.topic).toBe(topic);
  });
});
