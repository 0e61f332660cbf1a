import { expect, test } from 'vitest';
import { aLogWindow, aNotableLine, aRepeatedLine } from '../../../gates/testing/log-window.ts';
import { logTopics } from './log-topics.ts';

test('a log has its topics', () => {
  const topics = [{ topic: 'ready', ...aRepeatedLine('up'), measures: [] }];
  expect(logTopics(aLogWindow('api', { topics }))).toEqual(topics);
});

test('of an older capture they are its notable lines without a level', () => {
  const { topics: _, ...older } = aLogWindow('api');
  const notable = [aNotableLine('ready', 'up'), aNotableLine('error', 'refused')];
  expect(logTopics({ ...older, notable })).toMatchObject([{ topic: 'ready', text: 'up', measures: [] }]);
});
