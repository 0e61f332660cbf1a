import { expect, test } from 'vitest';
import { secondsAgo } from '../../../gates/testing/evidence.ts';
import { aLogClass, aLogWindow } from '../../../gates/testing/log-window.ts';
import { logTroubles } from './log-troubles.ts';

test('classes that tell of one trouble are one, from the first line of all to the last', () => {
  const classes = [
    { ...aLogClass('error', 'connect ECONNREFUSED', 2), first: secondsAgo(900), last: secondsAgo(800) },
    { ...aLogClass('error', 'db: connection refused', 3), first: secondsAgo(1000), last: '' },
    aLogClass('warning', 'odd'),
    aLogClass('error', 'ENOSPC', 9),
  ];
  expect(
    logTroubles(aLogWindow('api', { classes })).map(({ trouble, lines, first, last, text }) => [
      trouble.id,
      lines,
      first,
      last,
      text,
    ]),
  ).toEqual([
    ['disk full', 9, secondsAgo(1800), secondsAgo(60), 'ENOSPC'],
    ['connection refused', 5, secondsAgo(1000), secondsAgo(800), 'connect ECONNREFUSED'],
  ]);
});
