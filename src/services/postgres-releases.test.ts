import { expect, test } from 'vitest';
import { lastPostgresRelease } from './postgres-releases.ts';

test.each([
  [150_018, '2027-11-11'],
  [130_001, '2025-11-13'],
  [990_001, undefined],
])('version %i: %s', (version, day) => {
  expect(lastPostgresRelease(version)).toBe(day);
});
