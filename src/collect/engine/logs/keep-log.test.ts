import { describe, expect, test } from 'vitest';
import type { LogSettings } from '../../../model/log-settings.ts';
import { collect } from '../testing/collect.ts';
import { fakeEngine } from '../testing/fake-engine.ts';
import { json, type Reply } from '../testing/replies.ts';
import { containerId, inspected, systemOf } from '../testing/replies-of-system.ts';
import { frame } from './testing/log-body.ts';
import { ago, logReply, type WrittenLine } from './testing/log-reply.ts';

const PATH = `/containers/${containerId(1)}`;
const TEN_MINUTES = Array.from({ length: 600 }, (_, index): WrittenLine => [600 - index, `line ${index}`]);

interface Different {
  readonly logs?: Partial<LogSettings>;
  /** When the container was started, seconds ago. */
  readonly started?: number;
  readonly options?: Readonly<Record<string, string>>;
  readonly driver?: string;
}

/** What is kept of the log of a container that answers so. */
async function logOf(reply: Reply, { logs = {}, started = 600, options = {}, driver = 'json-file' }: Different = {}) {
  const about = inspected(1, {
    State: { Status: 'running', Running: true, Paused: false, Restarting: false, StartedAt: ago(started) },
    HostConfig: { LogConfig: { Type: driver, Config: options } },
  });
  const engine = await fakeEngine(systemOf(1, { [`${PATH}/logs`]: reply, [`${PATH}/json`]: json(about) }));
  const settings = { tail: 100, bytes: 8_388_608, patterns: [], ...logs };
  const { values, missing } = await collect(engine.endpoint, { logs: settings });
  const tails = engine.requests.flatMap((request) => /\/logs\?.*tail=(\d+)/.exec(request)?.[1] ?? []);
  return { tails, window: values('logs')[0], missing: missing('logs') };
}

test('as many of the newest lines are read as the settings say, and older ones are told to be left out', async () => {
  const { tails, window } = await logOf(logReply(TEN_MINUTES));
  expect(tails).toEqual(['100']);
  expect(window).toMatchObject({ lines: 99, truncated: true, coverage: { tail: 100, leftOut: ['tail'] } });
});

test('a log that is shorter is read whole', async () => {
  const { window } = await logOf(logReply(TEN_MINUTES.slice(0, 50)), { started: 601 });
  expect(window).toMatchObject({ lines: 50, truncated: false, coverage: { leftOut: [], rotated: false } });
});

describe('a window of time', () => {
  test('is covered by asking for twice as many lines until it is, and never by asking for a time', async () => {
    const withPause = TEN_MINUTES.filter(([seconds]) => seconds <= 200 || seconds > 300);
    const { tails, window } = await logOf(logReply(withPause), { logs: { since: '4m' } });
    expect(tails).toEqual(['100', '200', '400']);
    expect(window).toMatchObject({ lines: 200, truncated: true, coverage: { leftOut: ['since'], tail: 400 } });
  });

  test('begins at a whole second, for engines that tell no more of when a line was written', async () => {
    const { window } = await logOf(logReply(TEN_MINUTES), { logs: { since: '4m' } });
    expect(window).toMatchObject({ coverage: { since: expect.stringMatching(/:\d\d\.000Z$/) } });
  });

  test('that is longer than the log is covered by the log', async () => {
    const { tails, window } = await logOf(logReply(TEN_MINUTES), { logs: { since: '1d' } });
    expect(tails).toEqual(['100', '200', '400', '800']);
    expect(window).toMatchObject({ lines: 600, truncated: false });
  });

  test('ends at the limit of bytes', async () => {
    const long = TEN_MINUTES.map(([seconds, line]): WrittenLine => [seconds, line.padEnd(1000, '.')]);
    const { tails, window } = await logOf(logReply(long), { logs: { since: '1d', bytes: 65_536 } });
    expect(tails).toEqual(['100']);
    expect(window).toMatchObject({ coverage: { leftOut: ['tail', 'bytes'] } });
  });
});

describe('a log that cannot be read to its end', () => {
  test.each([
    ['the engine says so', frame('systemError', 'invalid character'), 'log.engine_error'],
    ['it ends within a frame', frame('stdout', 'x'.repeat(50)).subarray(0, 30), 'protocol'],
    ['it is no longer framed', Buffer.from('<html>no frame</html>'), 'protocol'],
  ])('because %s: what was read is kept, and that it is not all', async (_, spoiled, code) => {
    const { window, missing } = await logOf(logReply([[5, 'ERROR first']], spoiled));
    expect(missing).toMatchObject([['shop-web-1', { code }]]);
    expect(window).toMatchObject({ lines: 1, counts: { error: 1 }, coverage: { incomplete: { code } } });
  });

  test('of which no line was read is missing, and what the engine said is kept', async () => {
    const { window, missing } = await logOf(logReply([], frame('systemError', 'no such file or directory')));
    expect(missing).toMatchObject([['shop-web-1', { code: 'log.engine_error' }]]);
    expect(window).toMatchObject({ lines: 0, coverage: { incomplete: { code: 'log.engine_error' } } });
  });

  test('because it is not kept at all is missing', async () => {
    const { window, missing } = await logOf(json({ message: 'driver has no logs' }, 501));
    expect(missing).toMatchObject([['shop-web-1', { code: 'not-supported' }]]);
    expect(window).toBeUndefined();
  });
});

describe('a log that ends without a word', () => {
  const STEADY = Array.from({ length: 60 }, (_, index): WrittenLine => [900 - 5 * index, `line ${index}`]);
  /** Stops after these lines, although there is a newer one. */
  const stoppingAfter =
    (lines: readonly WrittenLine[]): Reply =>
    (response) =>
      logReply(response.req.url?.endsWith('tail=1') ? [[30, 'newest']] : lines)(response);

  test('before the start of its container, although there is a newer line, was not read to its end', async () => {
    const { tails, window, missing } = await logOf(stoppingAfter([[900, 'a']]), { started: 600 });
    expect(tails).toEqual(['100', '1', '100']);
    expect(missing).toMatchObject([['shop-web-1', { code: 'log.truncated' }]]);
    expect(window).toMatchObject({ lines: 1, coverage: { incomplete: { code: 'log.truncated' } } });
  });

  test('in the middle of a steady pace, although there is a newer line, was not read to its end', async () => {
    const { missing } = await logOf(stoppingAfter(STEADY), { started: 1000 });
    expect(missing).toMatchObject([['shop-web-1', { code: 'log.truncated' }]]);
  });

  test('and goes on while it is read is complete', async () => {
    const answers = [STEADY, [[2, 'newest']], [...STEADY, [2, 'newest']]] as const satisfies (readonly WrittenLine[])[];
    let asked = 0;
    const goingOn: Reply = (response) => logReply(answers[asked++] ?? [])(response);
    const { tails, missing } = await logOf(goingOn, { started: 1000 });
    expect(tails).toEqual(['100', '1', '100']);
    expect(missing).toEqual([]);
  });

  test('and has no newer line is complete', async () => {
    const { tails, missing } = await logOf(logReply(STEADY), { started: 1000 });
    expect(tails).toEqual(['100', '1']);
    expect(missing).toEqual([]);
  });

  test.each<[string, readonly WrittenLine[]]>([
    [
      'of a service that has no pace',
      [
        [900, 'a'],
        [899, 'b'],
        [700, 'c'],
      ],
    ],
    [
      'in the pace of its lines',
      [
        [900, 'a'],
        [600, 'b'],
        [310, 'c'],
      ],
    ],
    [
      'just now',
      [
        [900, 'a'],
        [3, 'b'],
      ],
    ],
  ])('%s is not asked a second time', async (_, lines) => {
    const { tails } = await logOf(logReply(lines), { started: 1000 });
    expect(tails).toEqual(['100']);
  });
});

describe('a log that is rotated', () => {
  const options = { 'max-size': '10k', 'max-file': '2' };

  test('has lost its beginning when it is full and begins after the start of its container', async () => {
    const { window } = await logOf(logReply(TEN_MINUTES.slice(300)), { logs: { tail: 1000 }, options });
    expect(window).toMatchObject({ coverage: { rotated: true, leftOut: [] } });
  });

  test('of a driver that sends it away is what the cache of the engine still has', async () => {
    const cached = { 'cache-max-size': '10k', 'cache-max-file': '2' };
    const { window } = await logOf(logReply(TEN_MINUTES.slice(300)), {
      logs: { tail: 1000 },
      options: cached,
      driver: 'gelf',
    });
    expect(window).toMatchObject({ driver: 'gelf', coverage: { rotated: true, leftOut: [] } });
  });

  test('has lost nothing while it is not full', async () => {
    const { window } = await logOf(
      logReply([
        [590, 'late'],
        [1, 'b'],
      ]),
      { options },
    );
    expect(window).toMatchObject({ coverage: { rotated: false } });
  });
});

test('a pattern for a service that has no container is missing evidence', async () => {
  const patterns = [{ name: 'ready', pattern: 'x', service: 'wep', must: 'present' as const }];
  const { missing } = await logOf(logReply([]), { logs: { patterns } });
  expect(missing).toMatchObject([
    ['wep ready', { code: 'not-running', message: expect.stringContaining('did you mean "web"') }],
  ]);
});
