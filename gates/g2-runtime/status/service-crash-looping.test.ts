import { describe, expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, anEngine, aRun, aState, secondsAgo } from '../../testing/evidence.ts';
import { serviceCrashLooping } from './service-crash-looping.ts';

const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'it ends and is restarted over and over',
};
const run = aRun();
const inState = (different: Parameters<typeof aState>[0], restartCount = 0) => ({
  run,
  containers: [aContainer('api', { restartCount, state: aState(different) })],
});

checkCases(serviceCrashLooping, {
  pass: {
    'it runs': { run, containers: [aContainer('api')] },
    'it was restarted and runs since': inState({ startedAt: secondsAgo(600) }, 4),
    'it was restarted once and runs now': inState({ startedAt: secondsAgo(5) }, 1),
    'it has ended for good': inState({ status: 'exited', running: false, exitCode: 1 }),
  },
  fail: {
    'it waits for its next start': {
      ...inState({ status: 'restarting', running: true, restarting: true, exitCode: 1 }),
      findings: [finding],
    },
    'the engine calls it running, and restarting too': {
      ...inState({ status: 'running', running: true, restarting: true }),
      findings: [finding],
    },
    'it runs for a moment between two crashes': {
      ...inState({ startedAt: secondsAgo(5) }, 7),
      findings: [finding],
    },
  },
  notApplicable: {
    'there is no container': { run, containers: [] },
    'only a container of compose run': { run, containers: [aContainer('shell', { oneOff: true })] },
  },
});

describe('when the clock of the engine says something else than that of the capture', () => {
  const engine = cited(anEngine({ clock: { skewMs: 7_200_000, uncertaintyMs: 500 } }), 'E2');
  const judged = (state: Parameters<typeof aState>[0]) =>
    serviceCrashLooping.evaluate({
      run: cited(run),
      containers: [cited(aContainer('api', { restartCount: 7, state: aState(state) }))],
      consulted: { engine: { pieces: [engine], missing: [] } },
    });

  test('a short uptime says nothing, and nothing passes', () => {
    expect(judged({ startedAt: secondsAgo(-7000) })).toMatchObject({
      verdict: 'pass',
      unobserved: [{ code: 'clock.skewed' }],
    });
  });

  test('what waits for its next start is found all the same', () => {
    expect(judged({ restarting: true })).toMatchObject({ verdict: 'fail', findings: [{ message: finding.message }] });
  });
});
