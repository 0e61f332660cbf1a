import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../../fixtures/work.ts';
import { LogWindow } from '../../../model/evidence/log-window.ts';
import { frame, timeAt } from './testing/log-body.ts';
import { findingsIn, scanned } from './testing/scan.ts';

const DATABASE = [
  'LOG:  listening on IPv4 address "0.0.0.0", port 5432',
  'LOG:  database system is ready to accept connections',
  'LOG:  checkpoint complete: wrote 4 buffers (0.0%)',
  'LOG:  checkpoint complete: wrote 7 buffers (0.0%)',
  'ERROR:  relation "x" does not exist',
];

test('what is found is what the model says of a window', () => {
  const found = findingsIn(DATABASE, { kind: 'postgres' });
  const window = { container: 'shop-db-1', service: 'db', driver: 'json-file', truncated: false, ...found };
  expect(LogWindow.parse(window)).toEqual(window);
});

test('the window goes from the first line to the last, and every line is counted', () => {
  expect(findingsIn(DATABASE, { kind: 'postgres' })).toMatchObject({
    from: '2026-01-31T21:00:00.000Z',
    to: '2026-01-31T21:00:04.000Z',
    lines: 5,
    counts: { fatal: 0, error: 1, warning: 0 },
  });
});

test('an empty log has no times and no lines', () => {
  const found = scanned(Buffer.alloc(0)).tally(false).findings();
  expect(found).toMatchObject({ lines: 0, classes: [], topics: [] });
  expect(found).not.toHaveProperty('from');
});

test('a service is heard in its own words, with the numbers in them', () => {
  const { topics } = findingsIn(DATABASE, { kind: 'postgres' });
  expect(topics.map(({ topic, occurrences, measures }) => [topic, occurrences, measures])).toEqual([
    ['ready', 1, []],
    ['listening', 1, [{ unit: 'port', last: 5432, least: 5432, most: 5432 }]],
    ['checkpoint', 2, [{ unit: 'buffers', last: 7, least: 4, most: 7 }]],
  ]);
  expect(topics[2]).toMatchObject({ first: '2026-01-31T21:00:02.000Z', text: expect.stringContaining('wrote 7') });
});

describe('lines that say the same', () => {
  const lines = [...Array.from({ length: 30 }, (_, index) => `ERROR job ${index} failed`), 'WARN slow', 'FATAL gone'];

  test('are one class, with the first and the last time, the gravest class first', () => {
    expect(findingsIn(lines).classes).toMatchObject([
      { level: 'fatal', occurrences: 1, text: 'FATAL gone' },
      {
        level: 'error',
        occurrences: 30,
        text: 'ERROR job 0 failed',
        first: '2026-01-31T21:00:00.000Z',
        last: '2026-01-31T21:00:29.000Z',
      },
      { level: 'warning', occurrences: 1 },
    ]);
  });

  test('are forty classes at most, and the lines of the others are counted', () => {
    const different = Array.from({ length: 50 }, (_, index) => `ERROR ${'x'.repeat(index + 1)} failed`);
    const found = findingsIn([...different, ...different.slice(0, 20)]);
    expect([found.classes.length, found.counts.error, found.unclassedLines]).toEqual([40, 70, 10]);
  });

  test('are never so many that a trouble whose cause is known is lost among them', () => {
    const different = Array.from(
      { length: 900 },
      (_, index) => `ERROR ${'ab'.repeat(index % 30)}${'x'.repeat(index)} odd`,
    );
    const found = findingsIn([...different, 'ERROR write failed: No space left on device']);
    expect(found.classes.map(({ text }) => text)).toContain('ERROR write failed: No space left on device');
    expect(found.counts.error).toBe(901);
  });

  test('are shown between words, at most 300 characters of them', () => {
    const [line] = findingsIn([`ERROR:  ${'word '.repeat(100)}`]).classes;
    expect(line?.text).toMatch(/^ERROR: {2}word .* word …$/);
    expect(line?.text.length).toBeLessThanOrEqual(300);
  });

  test('of a JSON log are their messages', () => {
    const [line] = findingsIn(['{"level":50,"time":1,"err":{"message":"refused"},"msg":"no database"}']).classes;
    expect(line).toMatchObject({ level: 'error', text: 'no database: refused' });
  });
});

describe('stack traces', () => {
  const node = ['TypeError: x is not a function', '    at handle (/app/server.js:3:1)', '    at node:internal/x:1:1'];
  const python = ['Traceback (most recent call last):', '  File "a.py", line 3, in main', '    raise X', 'KeyError: 7'];
  const java = [
    'java.lang.X: no',
    '\tat com.shop.A.b(A.java:3)',
    '\t... 3 more',
    'Caused by: java.net.Y: Connection refused',
  ];
  const go = ['panic: boom', '', 'goroutine 1 [running]:', 'main.main()', '\t/app/main.go:7 +0x1d'];

  test.each([
    ['Node.js', node, 'TypeError: x is not a function'],
    ['Python', python, 'KeyError: 7'],
    ['Java', java, 'java.lang.X: no'],
    ['Go', go, 'panic: boom'],
  ])('of %s are told by what was thrown', (_, lines, text) => {
    expect(findingsIn([...lines, 'calm']).traces).toMatchObject([{ text, occurrences: 1 }]);
  });

  test('are one error each, however many lines they have', () => {
    expect(findingsIn([...node, 'calm', ...python, 'calm']).counts).toEqual({ fatal: 0, error: 2, warning: 0 });
  });

  test('hold the cause of a cause, which is an error too', () => {
    expect(findingsIn(java).classes.map(({ text }) => text)).toContain('Caused by: java.net.Y: Connection refused');
  });

  test('stand in JSON lines too', () => {
    const line = JSON.stringify({ level: 50, msg: 'failed', err: { stack: 'Error: x\n    at y (z.js:1:1)' } });
    expect(findingsIn([line, line]).traces).toMatchObject([{ text: 'failed', occurrences: 2 }]);
  });

  test('are none where lines are only indented', () => {
    expect(findingsIn(['options:', '  at: noon', '    - one', '#1 is best']).traces).toEqual([]);
  });
});

test('ten errors in adjoining minutes are a burst', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `ERROR ${index}`);
  expect(findingsIn([...lines, 'calm']).bursts).toEqual([
    { from: '2026-01-31T21:00:00.000Z', to: '2026-01-31T21:01:00.000Z', lines: 12 },
  ]);
  expect(findingsIn(lines.slice(0, 9)).bursts).toEqual([]);
});

describe('lines in which a secret may stand', () => {
  const environment = [
    'DB_PASSWORD=kx82-hqz71-pmw',
    'DATABASE_URL=postgres://app:u7fj2-kd93h@db/app',
    'LEVEL=verbose-output',
  ];

  test.each([
    'connecting with kx82-hqz71-pmw now',
    'retry u7fj2-kd93h',
    'password=hunter22',
    '{"token": "abcdefgh"}',
    'Authorization: Bearer abcdefghijkl',
    'redis://:abcdef@redis:6379',
  ])('are kept for the door to decide: %s', (line) => {
    expect(findingsIn([line, 'calm'], { environment }).suspects).toMatchObject([{ text: line, occurrences: 1 }]);
  });

  test.each(['password authentication failed for user "app"', 'verbose-output is on', 'token expired', 'http://a/b@c'])(
    'are not those that only speak of one: %s',
    (line) => {
      expect(findingsIn([line], { environment }).suspects).toEqual([]);
    },
  );

  test('show whole words around it, however long the line is', () => {
    const [line] = findingsIn([`${'word '.repeat(1000)}password=hunter22 ${'word '.repeat(1000)}`]).suspects;
    expect(line?.text).toMatch(/^word .*password=hunter22 .*word$/);
  });
});

describe('patterns of the settings', () => {
  const patterns = [
    { name: 'lost order', pattern: 'order \\d+ lost', must: 'absent' as const },
    { name: 'ready', pattern: '(?i)ALL SET', must: 'present' as const, priority: 'P0' as const },
    { name: 'elsewhere', pattern: 'x', service: 'api' },
  ];

  test('are counted, with the latest line, where they are meant for', () => {
    expect(findingsIn(['order 7 lost', 'calm', 'order 8 lost'], { patterns }).patterns).toEqual([
      {
        name: 'lost order',
        must: 'absent',
        first: '2026-01-31T21:00:00.000Z',
        last: '2026-01-31T21:00:02.000Z',
        occurrences: 2,
        text: 'order 8 lost',
      },
      { name: 'ready', must: 'present', priority: 'P0', first: '', last: '', occurrences: 0, text: '' },
    ]);
  });

  test('are found at the end of a long line too', () => {
    const [found] = findingsIn([`${'x '.repeat(200_000)}order 7 lost`], { patterns }).patterns;
    expect(found?.occurrences).toBe(1);
  });

  test('that would take other engines for ever take no time', async () => {
    const slow = [{ name: 'slow', pattern: '^(a+)+$' }];
    expect(await workSeconds(() => findingsIn([`${'a'.repeat(100_000)}!`], { patterns: slow }))).toBeLessThan(5);
  });
});

describe('where older lines were left out', () => {
  test('the first line of each stream may be half of one, and is not judged', () => {
    const halves = [
      frame('stderr', `${timeAt(0)} ERROR half-a-secret\n`),
      frame('stdout', `${timeAt(0)} ERROR half\n`),
    ];
    const whole = frame('stdout', `${timeAt(1)} calm\n`);
    const scanner = scanned(Buffer.concat([...halves, whole]));
    expect(scanner.tally(true).findings()).toMatchObject({ lines: 1, counts: { error: 0 }, classes: [] });
    expect(
      scanned(Buffer.concat([...halves, whole]))
        .tally(false)
        .findings(),
    ).toMatchObject({ lines: 3 });
  });

  test('by a limit of bytes, the newest are judged', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `ERROR number ${index} ${'.'.repeat(200)}`);
    const scanner = scanned(Buffer.concat(lines.map((line, index) => frame('stdout', `${timeAt(index)} ${line}\n`))), {
      bytes: 65_536,
    });
    const found = scanner.tally(false).findings();
    expect(scanner.droppedOlder).toBe(true);
    expect(found.to).toBe(new Date(Date.parse(timeAt(999))).toISOString());
    expect(found.bytes).toBeGreaterThan(65_536 / 2);
    expect(found.bytes).toBeLessThanOrEqual(65_536);
    expect(found.counts.error).toBe(found.lines);
  });

  test('by a time, older lines are not judged', () => {
    const since = Date.parse(timeAt(3));
    expect(findingsIn(DATABASE, { since })).toMatchObject({ lines: 2, from: '2026-01-31T21:00:03.000Z' });
  });
});

test('bytes that were replaced are told', () => {
  expect(scanned(frame('stdout', `${timeAt(0)} caf\ufffd\n`)).lossy).toBe(true);
  expect(scanned(frame('stdout', `${timeAt(0)} café\n`)).lossy).toBe(false);
});

test('lines without a time are counted as such', () => {
  const { tally } = { tally: scanned(frame('stdout', 'no time\n')).tally(false) };
  expect([tally.lines, tally.untimedLines]).toEqual([1, 1]);
});
