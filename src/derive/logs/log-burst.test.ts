import { describe, expect, test } from 'vitest';
import { aContainer, aState, secondsAgo } from '../../../gates/testing/evidence.ts';
import { aLogClass, aLogWindow } from '../../../gates/testing/log-window.ts';
import { newInBurst, surroundsRestart } from './log-burst.ts';

const burst = { from: secondsAgo(1200), to: secondsAgo(1080), lines: 40 };
const started = (seconds: number) => aContainer('api', { state: aState({ startedAt: secondsAgo(seconds) }) });

describe('a burst surrounds a restart', () => {
  test.each([
    [1150, true],
    [1300, true],
    [1000, true],
    [1400, false],
    [900, false],
  ])('when the container was started %d seconds ago: %s', (seconds, expected) => {
    expect(surroundsRestart(burst, started(seconds))).toBe(expected);
  });

  test('when the container ended within it', () => {
    const state = aState({ startedAt: secondsAgo(9000), finishedAt: secondsAgo(1100) });
    expect(surroundsRestart(burst, aContainer('api', { state }))).toBe(true);
  });

  test('never when nothing is known of the container', () => {
    expect(surroundsRestart(burst, undefined)).toBe(false);
  });
});

describe('what is new in a burst', () => {
  const classes = [
    { ...aLogClass('error', 'refused'), first: secondsAgo(1190) },
    { ...aLogClass('warning', 'slow'), first: secondsAgo(1190) },
    aLogClass('error', 'as ever'),
  ];

  test('are the errors that were never said before', () => {
    expect(newInBurst(aLogWindow('api', { classes }), burst)).toEqual(['refused']);
  });

  test('is unknown where the window begins with it', () => {
    expect(newInBurst(aLogWindow('api', { classes, from: secondsAgo(1210) }), burst)).toEqual([]);
  });
});
