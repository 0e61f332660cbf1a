import { describe, expect, test } from 'vitest';
import { aContainer, aState, secondsAgo } from '../../../gates/testing/evidence.ts';
import { existedBefore, judgeByState, ranThroughout } from './without-events.ts';

const HOUR = 3600;
const TAKEN_AT = secondsAgo(0);
const since = (seconds: number, different: Parameters<typeof aState>[0] = {}) => ({
  ...aContainer('api', {
    createdAt: secondsAgo(seconds),
    state: aState({ startedAt: secondsAgo(seconds), ...different }),
  }),
  evidence: 'E1' as const,
});
const missing = [{ kind: 'engineEvents', subject: 'engine', code: 'blocked.by.proxy', message: 'refused' }];
const ruledOut = (containers: ReturnType<typeof since>[], open = missing) =>
  judgeByState(containers, (one) => ranThroughout(one, TAKEN_AT), { missing: open, whyNotApplicable: 'none' });

test('a container that has run for more than the day asked for has not ended in it', () => {
  expect(ranThroughout(since(26 * HOUR), TAKEN_AT)).toBe(true);
  expect(ranThroughout(since(24 * HOUR), TAKEN_AT)).toBe(false);
  expect(ranThroughout(since(26 * HOUR, { restarting: true }), TAKEN_AT)).toBe(false);
});

test('a container that was made before is no replacement of that day', () => {
  expect(existedBefore(since(26 * HOUR, { running: false }), TAKEN_AT)).toBe(true);
  expect(existedBefore(since(HOUR), TAKEN_AT)).toBe(false);
});

describe('without events', () => {
  test('it passes where the state of every container rules it out', () => {
    expect(ruledOut([since(26 * HOUR), since(30 * HOUR)])).toEqual({ verdict: 'pass', examined: 2, evidence: ['E1'] });
  });

  test('one that it does not rule out leaves it open', () => {
    expect(ruledOut([since(26 * HOUR), since(HOUR)])).toMatchObject({ unobserved: missing });
  });

  test('it is not applicable where nobody asked, or nothing is there', () => {
    expect(ruledOut([since(HOUR)], [])).toMatchObject({
      verdict: 'not-applicable',
      reason: expect.stringContaining('not asked'),
    });
    expect(ruledOut([])).toEqual({ verdict: 'not-applicable', reason: 'none' });
  });
});
