import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, anEngine, aRun, aState, secondsAgo } from '../../testing/evidence.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { recentlyStarted } from './recently-started.ts';

const given = { run: aRun(), thresholds: thresholdsOf() };
const started = (seconds: number, different: Parameters<typeof aState>[0] = {}) =>
  aContainer('api', { state: aState({ startedAt: secondsAgo(seconds), ...different }) });
const finding = (uptime: string) => ({
  subject: { service: 'api', container: 'shop-api-1' },
  message: `it had run for ${uptime} when the capture was taken`,
});
const waitingForJob = aContainer('web', {
  dependsOn: [{ service: 'api', condition: 'service_completed_successfully' }],
});

checkCases(recentlyStarted, {
  pass: {
    'it has run for an hour': { ...given, containers: [started(3600)] },
    'exactly as long as the threshold': { ...given, containers: [started(60)] },
    'longer than a threshold of its own': {
      ...given,
      thresholds: thresholdsOf({ minimumUptimeSeconds: 5 }),
      containers: [started(10)],
    },
    'a job that others wait for runs now': { ...given, containers: [waitingForJob, started(5)] },
  },
  fail: {
    'just below the threshold': {
      ...given,
      containers: [started(59), aContainer('ui')],
      findings: [finding('59 seconds')],
    },
    'below a threshold of its own': {
      ...given,
      thresholds: thresholdsOf({ minimumUptimeSeconds: 86_400 }),
      containers: [started(7200)],
      findings: [finding('2 hours')],
    },
    'by the clock of the engine it was started after the capture': {
      ...given,
      containers: [started(-30)],
      findings: [finding('0 seconds')],
    },
  },
  notApplicable: {
    'nothing runs': { ...given, containers: [started(5, { status: 'exited', running: false })] },
    'it waits for its next start': { ...given, containers: [started(5, { status: 'restarting', restarting: true })] },
    'only a container of compose run': { ...given, containers: [{ ...started(5), oneOff: true }] },
  },
});

test('is not evaluated when the clock of the engine says something else than that of the capture', () => {
  const engine = cited(anEngine({ clock: { skewMs: 90_000, uncertaintyMs: 500 } }), 'E2');
  const judged = recentlyStarted.evaluate({
    run: cited(given.run),
    thresholds: cited(given.thresholds),
    containers: [cited(started(5))],
    consulted: { engine: { pieces: [engine], missing: [] } },
  });
  expect(judged).toMatchObject({ verdict: 'pass', unobserved: [{ code: 'clock.skewed' }] });
});
