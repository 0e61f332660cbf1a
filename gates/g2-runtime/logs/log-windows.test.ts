import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aCoverage, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { presented } from '../../testing/presented.ts';
import { logWindows } from './log-windows.ts';

test('lists what was read of each log, its lines by level, and what is not in it', () => {
  const counts = { fatal: 0, error: 12, warning: 1400 };
  const incomplete = { code: 'log.engine_error', message: 'invalid character' };
  const db = aLogWindow('db', {
    driver: 'local',
    counts,
    truncated: true,
    coverage: aCoverage({ tail: 2000, leftOut: ['tail', 'bytes'], longLines: 2, lossy: true, incomplete }),
  });
  const [from, to] = ['2026-01-31 20:30:00 UTC', '2026-01-31 21:29:00 UTC'];
  const lacking = [
    'only the newest 2,000 records were read',
    'only the newest part that fits the limit of bytes was judged',
    'newer lines could not be read',
    'the ends of 2 lines longer than 1 MiB',
    'bytes that are no UTF-8',
  ].join('; ');
  expect(presented(logWindows, { logs: [cited(db), cited(aLogWindow('api'), 'E2')] })).toMatchObject({
    rows: [
      { cells: ['shop-api-1', 'json-file', from, to, '2,000', '0', '0', '0', '0', 'nothing known'], evidence: ['E2'] },
      { cells: ['shop-db-1', 'local', from, to, '2,000', '0', '12', '1,400', '12', lacking], evidence: ['E1'] },
    ],
    note: '0 fatal, 12 error and 1,400 warning lines in 4,000 lines read of 2 logs; nothing is said of lines that were not read.',
  });
});

test('an empty log, and one whose lines carry no time, are told apart', () => {
  const timeless = anEmptyLog('b', { lines: 3, coverage: aCoverage({ untimedLines: 3, rotated: true }) });
  expect(presented(logWindows, { logs: [cited(anEmptyLog('a')), cited(timeless)] })).toMatchObject({
    rows: [
      { cells: ['shop-a-1', 'json-file', 'no line', 'no line', '0', '0', '0', '0', 'unknown', 'nothing known'] },
      {
        cells: [
          'shop-b-1',
          'json-file',
          'without time',
          'without time',
          '3',
          '0',
          '0',
          '0',
          'unknown',
          'older lines are gone by rotation; the times of 3 lines',
        ],
      },
    ],
  });
});

test('has nothing to show when no log was read', () => {
  expect(presented(logWindows, { logs: [] })).toEqual({ notApplicable: 'no log was read' });
});
