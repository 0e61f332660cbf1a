import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import { type Condition, standing } from './condition.ts';

const RUNNING = aContainer('api').state;
const CHECKED = { test: ['CMD', 'true'], intervalMs: 1, timeoutMs: 1, startPeriodMs: 0, retries: 3 };
const health = (status: 'starting' | 'healthy' | 'unhealthy', failingStreak = 0) => ({
  status,
  failingStreak,
  log: [],
});
const ended = (exitCode: number) => ({ ...RUNNING, status: 'exited' as const, running: false, exitCode });

const cases: readonly [string, Partial<Container>, Condition, string][] = [
  ['runs and has no health check', {}, 'healthy', 'ready: running'],
  [
    'is healthy',
    { healthcheck: CHECKED, state: { ...RUNNING, health: health('healthy') } },
    'healthy',
    'ready: healthy',
  ],
  [
    'runs and is not healthy yet',
    { healthcheck: CHECKED, state: { ...RUNNING, health: health('starting') } },
    'running',
    'ready: running',
  ],
  ['has not been asked yet', { healthcheck: CHECKED, state: RUNNING }, 'healthy', 'waiting: starting'],
  [
    'failed its health check',
    { healthcheck: CHECKED, state: { ...RUNNING, health: health('unhealthy', 2) } },
    'healthy',
    'waiting: unhealthy, health check failed 2 times',
  ],
  [
    'is in a crash loop',
    { state: { ...RUNNING, restarting: true, exitCode: 1 } },
    'running',
    'waiting: starts again and again, last with exit code 1',
  ],
  ['did its work', { state: ended(0) }, 'healthy', 'ready: did its work and ended'],
  [
    'failed at its work and is not started again',
    { state: ended(3), restartPolicy: { name: 'no', maximumRetries: 0 } },
    'healthy',
    'lost: ended with exit code 3',
  ],
  [
    'failed and will be started again',
    { state: ended(3), restartPolicy: { name: 'always', maximumRetries: 0 } },
    'started',
    'waiting: ended with exit code 3',
  ],
  ['is paused', { state: { ...RUNNING, status: 'paused' } }, 'running', 'waiting: paused'],
];

test.each(cases)('a container that %s', (_, different, condition, expected) => {
  const { state, text } = standing({ ...aContainer('api'), ...different }, condition);
  expect(`${state}: ${text}`).toBe(expected);
});
