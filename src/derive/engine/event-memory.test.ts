import { expect, test } from 'vitest';
import { anEvent, theEvents } from '../../../gates/testing/activity.ts';
import { eventsOfServices, memoryText } from './event-memory.ts';

test('containers of compose run are no part of a service', () => {
  const events = theEvents(anEvent('api', 'start', 60), anEvent('api', 'start', 30, { oneOff: true }));
  expect(eventsOfServices(events)).toHaveLength(1);
});

test('says how far back the engine remembers', () => {
  expect(memoryText(theEvents())).toBe('remembered since 2026-01-31 20:30:00 UTC');
  const { oldest: _, ...forgetful } = theEvents();
  expect(memoryText(forgetful)).toBe('nothing is remembered');
});
