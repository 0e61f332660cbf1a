import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { logWindows } from './log-windows.ts';

test('lists what was read of each log, and its lines by level', () => {
  const counts = { fatal: 0, error: 12, warning: 1400 };
  const db = aLogWindow('db', { driver: 'local', counts, truncated: true });
  const [from, to] = ['2026-01-31 20:30:00 UTC', '2026-01-31 21:29:00 UTC'];
  expect(logWindows.present({ logs: [cited(db), cited(aLogWindow('api'), 'E2')] })).toMatchObject({
    rows: [
      { cells: ['shop-api-1', 'json-file', from, to, '2,000', '0', '0', '0', 'no'], evidence: ['E2'] },
      { cells: ['shop-db-1', 'local', from, to, '2,000', '0', '12', '1,400', 'yes'], evidence: ['E1'] },
    ],
  });
});

test('an empty log, and one whose lines carry no time, are told apart', () => {
  const [empty, timeless] = [anEmptyLog('a'), anEmptyLog('b', { lines: 3 })];
  expect(logWindows.present({ logs: [cited(empty), cited(timeless)] })).toMatchObject({
    rows: [
      { cells: ['shop-a-1', 'json-file', 'no line', 'no line', '0', '0', '0', '0', 'no'] },
      { cells: ['shop-b-1', 'json-file', 'without time', 'without time', '3', '0', '0', '0', 'no'] },
    ],
  });
});

test('has nothing to show without logs', () => {
  expect(logWindows.present({ logs: [] })).toEqual({ notApplicable: 'the target has no container with a log' });
});
