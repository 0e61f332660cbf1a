import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { healthCheckNearTimeout } from './health-check-near-timeout.ts';

const checked = (runs: readonly (readonly [durationMs: number, exitCode: number])[], timeoutMs = 3000) =>
  aContainer('api', {
    healthcheck: { test: ['CMD', 'true'], intervalMs: 5000, timeoutMs, startPeriodMs: 0, retries: 3 },
    state: aState({
      health: {
        status: 'healthy',
        failingStreak: 0,
        log: runs.map(([durationMs, exitCode], index) => ({
          startedAt: secondsAgo(100 - index),
          durationMs,
          exitCode,
          output: '',
        })),
      },
    }),
  });
const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'its health check takes most of its timeout',
};

checkCases(healthCheckNearTimeout, {
  pass: {
    'it is quick': { containers: [checked([[40, 0]])] },
    'it takes four fifths of the time': { containers: [checked([[2400, 0]])] },
    'one that failed took long': {
      containers: [
        checked([
          [3000, -1],
          [40, 0],
        ]),
      ],
    },
    'the timeout is the default': { containers: [checked([[9000, 0]], 0)] },
  },
  fail: {
    'one of them took long': {
      containers: [
        checked([
          [40, 0],
          [2500, 0],
        ]),
      ],
      findings: [finding],
    },
  },
  notApplicable: {
    'it has no health check': { containers: [aContainer('api')] },
    'it has not run yet': { containers: [checked([])] },
    'it has failed alone': { containers: [checked([[3000, 1]])] },
  },
});
