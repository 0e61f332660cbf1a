import { expect, test } from 'vitest';
import { collect } from './testing/collect.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import * as replies from './testing/replies.ts';
import { systemOf } from './testing/replies-of-system.ts';

const NOON = 'Thu, 19 Nov 2026 12:00:00 GMT';
const pongAt = (date: string) => replies.text('OK', 200, { 'api-version': '1.41', date });
const event = { Type: 'container', Action: 'start', Actor: { ID: 'c1', Attributes: null }, time: 1_795_000_000 };

test('the events of a day are asked for, up to what time it is at the engine', async () => {
  const lines = `${JSON.stringify(event)}\n${JSON.stringify({ ...event, Action: 'die' })}\n`;
  const engine = await fakeEngine(systemOf(1, { '/_ping': pongAt(NOON), '/events': replies.text(lines) }));
  const { values } = await collect(engine.endpoint);
  expect(values('engineEvents')).toMatchObject([
    {
      since: '2026-11-18T12:00:00.000Z',
      until: '2026-11-19T12:00:00.000Z',
      events: [{ action: 'start' }, { action: 'die' }],
    },
  ]);
});

test('Podman, which forgets everything when the end is over, is asked for an end that is not, and in its own words', async () => {
  const version = { Version: '4.3.1', ApiVersion: '1.41', Components: [{ Name: 'Podman Engine', Version: '4.3.1' }] };
  const entered = `${JSON.stringify({ ...event, Action: 'exec' })}\n`;
  const replied = { '/_ping': pongAt(NOON), '/version': replies.json(version), '/events': replies.text(entered) };
  const { values } = await collect((await fakeEngine(systemOf(1, replied))).endpoint);
  expect(values('engineEvents')).toMatchObject([
    // The seconds that have passed since it told the time, and three.
    { until: expect.stringMatching(/^2026-11-19T12:00:(0[3-9]|[1-5]\d)\.000Z$/), events: [{ action: 'exec_start' }] },
  ]);
});

test('the clock of the engine stands beside what else is known of it', async () => {
  const engine = await fakeEngine(systemOf(1, { '/_ping': pongAt(NOON) }));
  const { values } = await collect(engine.endpoint);
  const [{ clock } = { clock: undefined }] = values('engine') as { clock?: { skewMs: number } }[];
  expect(clock?.skewMs).toBeCloseTo(Date.parse(NOON) - Date.now(), -5);
});

test.each([
  ['are forbidden by a proxy', replies.text('<h1>no</h1>', 403), 'blocked.by.proxy'],
  ['never end', replies.stall, 'engine.hung'],
  ['end in the middle', replies.cutChunks, 'engine.lost'],
  ['are no JSON', replies.text('{"Type":'), 'protocol'],
  ['have another shape', replies.json({ id: 'x' }), 'protocol'],
  ['are too many to be true', replies.oversize(9 * 1024 * 1024), 'body.too-large'],
])('events that %s are missing, with the reason, and nothing else is', async (_, reply, code) => {
  const engine = await fakeEngine(systemOf(2, { '/events': reply }));
  const { intake, missing } = await collect(engine.endpoint, { callMs: code === 'engine.hung' ? 300 : 10_000 });
  expect(missing('engineEvents')).toMatchObject([['engine', { code }]]);
  expect(intake.pieces.filter((piece) => 'missing' in piece)).toHaveLength(1);
});

test('an engine that does not tell what time it is is not asked for events', async () => {
  const engine = await fakeEngine(systemOf(1, { '/_ping': pongAt('soon') }));
  const { missing } = await collect(engine.endpoint);
  expect(missing('engineEvents')).toMatchObject([['engine', { code: 'protocol' }]]);
  expect(engine.requests.filter((request) => request.includes('/events'))).toEqual([]);
});
