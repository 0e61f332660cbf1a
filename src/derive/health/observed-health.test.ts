import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { isObservedByHealthCheck } from './observed-health.ts';

const health = { status: 'unhealthy' as const, failingStreak: 3, log: [] };

test.each([
  ['a running container with a health check', aContainer('api', { state: aState({ health }) }), true],
  ['one without a health check', aContainer('api'), false],
  ['a stopped one', aContainer('api', { state: aState({ health, status: 'exited' as const, running: false }) }), false],
  ['one in a crash loop', aContainer('api', { state: aState({ health, restarting: true }) }), false],
  ['a container of compose run', aContainer('api', { state: aState({ health }), oneOff: true }), false],
])('the health is observed of %s: %#', (_, container, expected) => {
  expect(isObservedByHealthCheck(cited(container))).toBe(expected);
});
