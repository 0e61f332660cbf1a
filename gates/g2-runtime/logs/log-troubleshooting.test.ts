import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aLogClass, aLogWindow } from '../../testing/log-window.ts';
import { presented } from '../../testing/presented.ts';
import { logTroubleshooting } from './log-troubleshooting.ts';

test('lists what is known of the troubles in the logs', () => {
  const api = aLogWindow('api', { classes: [aLogClass('error', 'EADDRINUSE: address already in use :::3000', 7)] });
  expect(presented(logTroubleshooting, { logs: [cited(api)] })).toMatchObject({
    rows: [
      {
        cells: [
          'shop-api-1',
          'address already in use',
          '7',
          '2026-01-31 21:29:00 UTC',
          'Another process has the port already, within the container or on the host.',
          'Change the port, or stop what listens there; look for a second copy of the same program.',
        ],
        evidence: ['E1'],
      },
    ],
  });
});

test('says among how many lines there is none', () => {
  expect(presented(logTroubleshooting, { logs: [cited(aLogWindow('api'))] })).toEqual({
    notApplicable: 'no warning or error among the 2,000 lines read is of a kind that is known',
  });
});
