import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { healthHistory } from './health-history.ts';

const healthcheck = { test: ['CMD', 'true'], intervalMs: 5000, timeoutMs: 0, startPeriodMs: 20_000, retries: 5 };
const run = (ago: number, exitCode: number, durationMs: number, output = '') => ({
  startedAt: secondsAgo(ago),
  exitCode,
  durationMs,
  output,
});

test('shows the timing that is in force, and how the last runs ended', () => {
  const log = [run(5, 1, 90, 'connection refused\n'), run(15, 0, 40), run(10, 0, 45)];
  const state = aState({ health: { status: 'healthy', failingStreak: 1, log } });
  expect(presented(healthHistory, { containers: [cited(aContainer('api', { healthcheck, state }))] })).toMatchObject({
    rows: [
      {
        cells: [
          'shop-api-1',
          'healthy (1)',
          'every 5 s, timeout 30 s, start 20 s, 5 retries',
          'ok, ok, exit 1',
          '90 ms',
          '2026-01-31 21:29:55 UTC',
          'connection refused',
        ],
      },
    ],
  });
});

test('says that there was no run yet', () => {
  const state = aState({ health: { status: 'starting', failingStreak: 0, log: [] } });
  expect(presented(healthHistory, { containers: [cited(aContainer('api', { healthcheck, state }))] })).toMatchObject({
    rows: [{ cells: ['shop-api-1', 'starting', expect.anything(), 'none', 'none', 'none', 'none'] }],
  });
});

test('has nothing to show where nothing is checked', () => {
  expect(presented(healthHistory, { containers: [cited(aContainer('api'))] })).toEqual({
    notApplicable: 'no running container has a health check',
  });
});
