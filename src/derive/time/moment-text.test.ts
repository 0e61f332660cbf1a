import { expect, test } from 'vitest';
import { momentText } from './moment-text.ts';

test.each([
  ['2026-01-31T21:30:00.123456789Z', '2026-01-31 21:30:00 UTC'],
  ['2026-01-31T22:30:00+01:00', '2026-01-31 21:30:00 UTC'],
  ['soon', 'soon'],
])('%s is written %s', (moment, text) => {
  expect(momentText(moment)).toBe(text);
});
