import { expect, test } from 'vitest';
import { standing } from './standing.ts';

const waiver = {
  reason: 'Worker idle (expected).',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line: 2 },
};

test('of an accepted finding: who, until when and why', () => {
  expect(standing({ waiver })).toBe('Accepted by Ada, until 2026-12-31: Worker idle (expected).');
  expect(standing({ waiver: { ...waiver, approver: 'Grace' } })).toMatch(/^Accepted by Ada, approved by Grace, until/);
});

test('of a known finding: the run in which it was seen first', () => {
  expect(standing({ knownSince: { run: 'r1', takenAt: '2026-11-01T10:00:00.000Z' } })).toBe(
    'Known since r1 (2026-11-01 10:00:00 UTC).',
  );
});

test('of any other: nothing', () => expect(standing({})).toBe(''));
