import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aLogClass, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { presented } from '../../testing/presented.ts';
import { errorTemplates } from './error-templates.ts';

const [first, last] = ['2026-01-31 21:00:00 UTC', '2026-01-31 21:29:00 UTC'];

test('lists the classes of each log, with times and one of their lines', () => {
  const db = aLogWindow('db', { classes: [aLogClass('fatal', 'gone'), aLogClass('error', 'job 7 failed', 1200)] });
  expect(presented(errorTemplates, { logs: [cited(db), cited(aLogWindow('api'), 'E2')] })).toMatchObject({
    rows: [
      { cells: ['shop-db-1', 'fatal', '1', first, last, 'gone'], evidence: ['E1'] },
      { cells: ['shop-db-1', 'error', '1,200', first, last, 'job 7 failed'], evidence: ['E1'] },
    ],
    note: 'Counted over 4,000 lines read; of each log the 12 that are gravest and most frequent.',
  });
});

test('no error is said of a number of lines, and of no line nothing is said', () => {
  expect(presented(errorTemplates, { logs: [cited(aLogWindow('api'))] })).toEqual({
    notApplicable: 'none of the 2,000 lines read of 1 log is a warning or graver',
  });
  expect(presented(errorTemplates, { logs: [cited(anEmptyLog('api'))] })).toEqual({
    notApplicable: 'no line was read from any log',
  });
});
