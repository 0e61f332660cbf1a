import { expect, test } from 'vitest';
import { joinRepeated } from './repeated-entries.ts';

const entry = (second: number, text: string, container = 'shop-api-1') => ({
  at: Date.UTC(2026, 0, 31, 21, 0, second),
  container,
  text,
  evidence: 'E1' as const,
});

test('what is said over and over is said once, at its last time', () => {
  const loop = [0, 10, 20, 30].map((second) => entry(second, 'ended with exit code 1'));
  expect(joinRepeated([...loop, entry(25, 'started')])).toEqual([
    entry(25, 'started'),
    entry(30, 'ended with exit code 1, 4 times since 2026-01-31 21:00:00 UTC'),
  ]);
});

test('what is said three times, or by several containers, is left as it is', () => {
  const entries = [
    ...[0, 1, 2].map((second) => entry(second, 'started')),
    ...[3, 4].map((second) => entry(second, 'started', 'shop-db-1')),
  ];
  expect(joinRepeated(entries)).toEqual(entries);
});
