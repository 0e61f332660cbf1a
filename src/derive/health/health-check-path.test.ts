import { expect, test } from 'vitest';
import { aState } from '../../../gates/testing/evidence.ts';
import { healthyCheckPaths } from './health-check-path.ts';

const pathsOf = (test: readonly string[], status: 'healthy' | 'unhealthy' = 'healthy') =>
  healthyCheckPaths({
    healthcheck: { test: [...test], intervalMs: 1000, timeoutMs: 1000, startPeriodMs: 0, retries: 3 },
    state: aState({ health: { status, failingStreak: 0, log: [] } }),
  });

test.each([
  [['CMD', 'curl', '-f', 'http://localhost:3000/api/health'], ['/api/health']],
  [['CMD-SHELL', 'wget -qO- "http://localhost:3000/healthz?full=1" || exit 1'], ['/healthz']],
  [['CMD', 'node', '-e', "fetch('http://127.0.0.1:3000/ready').then((r) => process.exit(r.ok ? 0 : 1))"], ['/ready']],
  [['CMD', 'pg_isready'], []],
])('the paths asked by %j are %j', (command, paths) => {
  expect(pathsOf(command)).toEqual(paths);
});

test('a health check that fails, or is not there, shows no endpoint', () => {
  expect(pathsOf(['CMD', 'curl', 'http://localhost/health'], 'unhealthy')).toEqual([]);
  expect(healthyCheckPaths({ state: aState() })).toEqual([]);
});
