import { expect, test } from 'vitest';
import { CAPABILITIES, isKnownCapability } from './known-capability.ts';

test('there are the 41 of Linux, and all of them together', () => {
  expect(new Set(CAPABILITIES).size).toBe(42);
});

test.each([
  ['NET_ADMIN', true],
  ['cap_net_admin', true],
  ['all', true],
  ['NET_ADMN', false],
  ['', false],
])('%s', (text, known) => {
  expect(isKnownCapability(text)).toBe(known);
});
