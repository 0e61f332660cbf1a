import { expect, test } from 'vitest';
import { anEvent } from '../../../gates/testing/activity.ts';
import { eventText } from './event-text.ts';

test.each([
  ['create', {}, 'created from shop-api:1.0'],
  ['start', {}, 'started'],
  ['start', { oneOff: true }, 'started (compose run)'],
  ['kill', { signal: '15' }, 'was sent SIGTERM'],
  ['kill', { signal: '37' }, 'was sent signal 37'],
  ['die', { exitCode: 137 }, 'ended with exit code 137 (killed, SIGKILL)'],
  ['die', {}, 'ended with an exit code that is not known'],
  ['oom', {}, 'ran out of memory'],
  ['health_status', { health: 'unhealthy' }, 'became unhealthy'],
  ['exec_start', { program: 'psql' }, 'psql was run in it from outside'],
  ['stop', {}, undefined],
] as const)('%s %j', (action, different, text) => {
  expect(eventText(anEvent('api', action, 60, different))).toBe(text);
});
