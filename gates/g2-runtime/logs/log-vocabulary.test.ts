import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aLogWindow, aNotableLine, aRepeatedLine } from '../../testing/log-window.ts';
import { presented } from '../../testing/presented.ts';
import { logVocabulary } from './log-vocabulary.ts';

const at = '2026-01-31 21:29:00 UTC';

test('lists what each service says, with the numbers in it', () => {
  const buffers = { unit: 'buffers', last: 7, least: 4, most: 12 };
  const db = aLogWindow('db', {
    topics: [
      {
        topic: 'listening',
        ...aRepeatedLine('port 5432'),
        measures: [{ unit: 'port', last: 5432, least: 5432, most: 5432 }],
      },
      { topic: 'checkpoint', ...aRepeatedLine('checkpoint complete', 1200), measures: [buffers] },
    ],
    patterns: [
      { name: 'vacuum', ...aRepeatedLine('automatic vacuum of table', 3) },
      { name: 'never seen', ...aRepeatedLine('', 0) },
      { name: 'required', must: 'present', ...aRepeatedLine('x') },
    ],
  });
  expect(presented(logVocabulary, { logs: [cited(db)] })).toMatchObject({
    rows: [
      { cells: ['shop-db-1', 'listening', '1', at, 'port 5432', 'port 5432'] },
      { cells: ['shop-db-1', 'checkpoint', '1,200', at, '4 to 12 buffers, 7 at last', 'checkpoint complete'] },
      { cells: ['shop-db-1', 'vacuum', '3', at, '', 'automatic vacuum of table'] },
    ],
  });
});

test('shows what an older capture has', () => {
  const { topics: _, ...older } = aLogWindow('api');
  const notable = [aNotableLine('listening', 'on port 3000'), aNotableLine('error', 'refused')];
  expect(presented(logVocabulary, { logs: [cited({ ...older, notable })] })).toMatchObject({
    rows: [{ cells: ['shop-api-1', 'listening', '1', at, '', 'on port 3000'] }],
  });
});

test('says of how many lines none is of note', () => {
  expect(presented(logVocabulary, { logs: [cited(aLogWindow('api'))] })).toEqual({
    notApplicable: 'none of the 2,000 lines read says that a service is ready, saves or idles',
  });
});
