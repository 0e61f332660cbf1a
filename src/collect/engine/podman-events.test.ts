import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inDockersWords } from './podman-events.ts';
import { type EngineMessage, shapeEvents } from './shape-events.ts';

// What Podman 4.3 answered of a project in which a command was run, a container was paused and one was taken down.
const RECORDED = readFileSync(new URL('testing/recorded/podman-4.3-events.jsonl', import.meta.url), 'utf8');
const messages = RECORDED.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as EngineMessage);
const SPAN = { since: 1_795_000_000, until: 1_796_000_000, project: 'shop' };

test('what Podman tells of containers is told as Docker would', () => {
  const { events, leftOut } = shapeEvents(inDockersWords(messages), { span: SPAN, containers: [], most: 1000 });
  const told = new Set(events.map(({ action }) => action));
  expect([...told].toSorted()).toEqual(['create', 'destroy', 'die', 'exec_start', 'pause', 'start', 'unpause']);
  expect(events.find(({ action }) => action === 'die')?.exitCode).toBe(137);
  expect(events.every(({ service, container }) => service !== '' && container.startsWith('shop-'))).toBe(true);
  expect(leftOut.others).toBeGreaterThan(0);
});

test.each(['start', 'die', 'oom', 'exec_start: sh -c true', 'health_status: healthy'])(
  'an event of Docker stays as it is: %s',
  (Action) => {
    const message = { Type: 'container', Action, Actor: { ID: 'c1' }, time: 1_795_000_000 };
    expect(inDockersWords([message])).toEqual([message]);
  },
);

// As Podman 4.3 told them, and Docker 20.10.
test.each([
  ['somebody restarts it', ['restart', 'die', 'init', 'start'], ['kill', 'die', 'init', 'start']],
  ['its policy starts it again', ['die', 'restart', 'init', 'start'], ['die', 'restart', 'init', 'start']],
  [
    'its policy starts it again, and again',
    ['die', 'restart', 'init', 'start', 'die', 'restart', 'init', 'start'],
    ['die', 'restart', 'init', 'start', 'die', 'restart', 'init', 'start'],
  ],
  [
    'somebody restarted it on Docker, and later it crashed',
    ['kill', 'die', 'stop', 'start', 'restart', 'die', 'start'],
    ['kill', 'die', 'stop', 'start', 'restart', 'die', 'start'],
  ],
])('a container is turned off and on: %s', (_, told, expected) => {
  const all = told.flatMap((Action, at) =>
    ['c1', 'c2'].map((ID) => ({ Type: 'container', Action, Actor: { ID }, time: 1_795_000_000 + at })),
  );
  const words = inDockersWords(all).filter(({ Actor }) => Actor.ID === 'c1');
  expect(words.map(({ Action }) => Action)).toEqual(expected);
});
