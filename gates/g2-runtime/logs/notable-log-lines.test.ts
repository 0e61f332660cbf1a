import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aLogWindow, aNotableLine } from '../../testing/log-window.ts';
import { notableLogLines } from './notable-log-lines.ts';

test('lists the lines by service, in the order in which they stand in the log', () => {
  const db = aLogWindow('db', {
    notable: [
      aNotableLine('ready', 'ready to accept connections'),
      aNotableLine('checkpoint', 'checkpoint complete', 1200),
    ],
  });
  const api = aLogWindow('api', { notable: [{ ...aNotableLine('listening', 'listening on port 3000'), at: '' }] });
  const at = '2026-01-31 21:29:00 UTC';
  expect(notableLogLines.present({ logs: [cited(db), cited(api, 'E2')] })).toMatchObject({
    rows: [
      { cells: ['api', 'without time', 'listening', 'listening on port 3000', '1'], evidence: ['E2'] },
      { cells: ['db', at, 'ready', 'ready to accept connections', '1'], evidence: ['E1'] },
      { cells: ['db', at, 'checkpoint', 'checkpoint complete', '1,200'], evidence: ['E1'] },
    ],
  });
});

test('has nothing to show when no line stands out', () => {
  expect(notableLogLines.present({ logs: [cited(aLogWindow('api'))] })).toEqual({
    notApplicable: 'no log that was read holds a line of note',
  });
});
