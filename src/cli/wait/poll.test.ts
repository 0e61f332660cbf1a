import { describe, expect, test } from 'vitest';
import { ReadFailure } from '../../model/intake.ts';
import { poll } from './poll.ts';
import type { ServiceStanding } from './standings.ts';

const is = (state: ServiceStanding['state']): ServiceStanding[] => [{ service: 'api', state, text: state }];
type Answer = readonly ServiceStanding[] | ReadFailure;

/** Asks an engine that gives these answers one after the other, and the last one from then on. */
async function asked(answers: readonly Answer[], timeoutMs = 5000, signal = new AbortController().signal) {
  let [clock, calls] = [0, 0];
  const read = async () => {
    const answer = answers[Math.min(calls, answers.length - 1)] ?? [];
    calls += 1;
    if (answer instanceof ReadFailure) throw answer;
    return answer;
  };
  const sleep = async (milliseconds: number) => void (clock += milliseconds);
  const outcome = await poll({ read, seen: () => {}, now: () => clock, sleep, timeoutMs, signal });
  return { kind: outcome.kind, calls, clock };
}

const HUNG = new ReadFailure('engine.hung', 'the engine did not answer');

describe('waiting ends', () => {
  test('as soon as everything is ready', async () => {
    expect(await asked([is('waiting'), is('waiting'), is('ready')])).toEqual({ kind: 'ready', calls: 3, clock: 2000 });
  });

  test('when the time is up, after one last look', async () => {
    expect(await asked([is('waiting')], 2500)).toEqual({ kind: 'late', calls: 4, clock: 2500 });
  });

  test('at once when something will never be ready', async () => {
    expect(await asked([is('waiting'), is('lost')])).toMatchObject({ kind: 'lost', calls: 2 });
  });

  test('as not known when the engine never answered', async () => {
    expect(await asked([HUNG], 3000)).toMatchObject({ kind: 'unknown', calls: 4 });
  });

  test('at once when no patience helps', async () => {
    const denied = new ReadFailure('engine.permission', 'may not be opened');
    expect(await asked([denied])).toMatchObject({ kind: 'unknown', calls: 1 });
  });

  test('when somebody stops it', async () => {
    expect(await asked([is('waiting')], 5000, AbortSignal.abort())).toMatchObject({ kind: 'late', calls: 1 });
  });
});

test('an engine that starts late is waited for, and a project without containers is not ready', async () => {
  expect(await asked([HUNG, [], is('ready')])).toMatchObject({ kind: 'ready', calls: 3 });
  expect(await asked([[]], 1000)).toMatchObject({ kind: 'late' });
});
