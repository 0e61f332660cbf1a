import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { healthCheckLate } from './health-check-late.ts';

const timed = (intervalMs: number, timeoutMs: number, retries: number) =>
  aContainer('api', { healthcheck: { test: ['CMD', 'true'], intervalMs, timeoutMs, startPeriodMs: 0, retries } });
const finding = (time: string) => ({
  subject: { service: 'api', container: 'shop-api-1' },
  message: `a service that hangs counts as healthy for ${time}`,
});

checkCases(healthCheckLate, {
  pass: {
    'the defaults of the engine': { containers: [timed(0, 0, 0)] },
    'five minutes exactly': { containers: [timed(50_000, 50_000, 3)] },
  },
  fail: {
    'a long interval': { containers: [timed(300_000, 10_000, 3)], findings: [finding('15 minutes')] },
    'many retries of the default time': { containers: [timed(0, 0, 10)], findings: [finding('10 minutes')] },
  },
  notApplicable: {
    'none has a health check': { containers: [aContainer('api')] },
    'it does not run': {
      containers: [{ ...timed(300_000, 0, 9), state: aState({ status: 'exited', running: false }) }],
    },
  },
});
