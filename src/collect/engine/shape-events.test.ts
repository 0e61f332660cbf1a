import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import { type EngineMessage, shapeEvents } from './shape-events.ts';

const SPAN = { since: 1_795_000_000, until: 1_795_086_400, project: 'shop' };
const LABELS = { 'com.docker.compose.service': 'web', name: 'shop-web-1', image: 'shop/web:1' };

function message(Action: string, seconds: number, attributes: Record<string, string> = {}): EngineMessage {
  const time = SPAN.until - 100 + seconds;
  return {
    Type: 'container',
    Action,
    Actor: { ID: 'c1', Attributes: { ...LABELS, ...attributes } },
    time,
    timeNano: time * 1e9 + 250_000_000,
  };
}

function checkedBy(...test: string[]): Container {
  return aContainer('web', { healthcheck: { test, intervalMs: 1, timeoutMs: 1, startPeriodMs: 0, retries: 1 } });
}

const of = (containers: readonly Container[] = []) => ({ span: SPAN, containers, most: 1000 });

const actions = (messages: readonly EngineMessage[], containers: readonly Container[] = []) =>
  shapeEvents(messages, of(containers)).events.map(({ action }) => action);

test('Podman does not tell which program was run in a container: the event has none', () => {
  const { events } = shapeEvents([message('exec_start', 0)], of());
  expect(events).toMatchObject([{ action: 'exec_start', service: 'web' }]);
  expect(events[0]).not.toHaveProperty('program');
});

test('what happened to a container is kept in order, with what belongs to it', () => {
  const { events, oldest, received } = shapeEvents(
    [
      message('die', 2, { exitCode: '137' }),
      message('kill', 1, { signal: '9' }),
      message('health_status: unhealthy', 3),
      message('start', 0, { 'com.docker.compose.oneoff': 'True' }),
    ],
    of(),
  );
  const common = { containerId: 'c1', container: 'shop-web-1', service: 'web', image: 'shop/web:1' };
  expect(events).toEqual(
    [
      { at: '2026-11-19T11:04:40.250Z', action: 'start', ...common, oneOff: true },
      { at: '2026-11-19T11:04:41.250Z', action: 'kill', ...common, oneOff: false, signal: '9' },
      { at: '2026-11-19T11:04:42.250Z', action: 'die', ...common, oneOff: false, exitCode: 137 },
      { at: '2026-11-19T11:04:43.250Z', action: 'health_status', ...common, oneOff: false, health: 'unhealthy' },
    ].map((event) => expect.objectContaining({ ...event, at: expect.any(String) })),
  );
  expect(oldest).toBe(events[0]?.at);
  expect(received).toBe(4);
});

test.each([{}, { exitCode: '' }, { exitCode: 'unknown' }])(
  'an end with %j has no exit code, and that is no 0',
  (told) => {
    const { events } = shapeEvents([message('die', 0, told)], of());
    expect(events).toMatchObject([{ action: 'die' }]);
    expect(events[0]).not.toHaveProperty('exitCode');
  },
);

test('of a command that was run in a container only the program is kept', () => {
  const { events } = shapeEvents([message('exec_start: /usr/bin/psql --password hunter2', 0)], of());
  expect(events).toMatchObject([{ action: 'exec_start', program: 'psql' }]);
  expect(JSON.stringify(events)).not.toContain('hunter2');
});

test.each([
  ['of a shell', ['CMD-SHELL', 'redis-cli ping | grep PONG'], '/bin/sh -c redis-cli ping | grep PONG'],
  ['of a program', ['CMD', 'pg_isready', '-q', '-U', 'shop'], 'pg_isready -q -U shop'],
])('the runs of a health check %s are counted and left out', (_, test, command) => {
  const run = { execID: 'e1' };
  const all = [
    message(`exec_create: ${command}`, 0, run),
    message(`exec_start: ${command}`, 0, run),
    message('exec_die', 1, run),
    message('exec_start: sh', 2, { execID: 'e2' }),
    message('exec_die', 3, { execID: 'e2' }),
    message('top', 4),
  ];
  expect(shapeEvents(all, of([checkedBy(...test)]))).toMatchObject({
    received: 6,
    leftOut: { healthChecks: 3, others: 2, older: 0 },
    events: [{ program: 'sh' }],
  });
});

test('a command that only begins like a health check is none', () => {
  expect(actions([message('exec_start: pg_isready -q; rm -r /', 0)], [checkedBy('CMD', 'pg_isready', '-q')])).toEqual([
    'exec_start',
  ]);
});

test('an engine that remembers much is heard about the newest thousand', () => {
  const starts = Array.from({ length: 1200 }, (_, index) => message('start', index / 100));
  const { events, leftOut } = shapeEvents(starts, of());
  expect(events).toHaveLength(1000);
  expect(leftOut.older).toBe(200);
});

test('an engine that remembers nothing tells no oldest event', () => {
  expect(shapeEvents([], of())).toEqual({
    since: '2026-11-18T11:06:40.000Z',
    until: '2026-11-19T11:06:40.000Z',
    received: 0,
    leftOut: { healthChecks: 0, others: 0, older: 0 },
    events: [],
  });
});
