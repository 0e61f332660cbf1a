import { expect, test } from 'vitest';
import { aLogClass, aLogWindow, aNotableLine } from '../../../gates/testing/log-window.ts';
import { logClasses } from './log-classes.ts';

test('a log has its classes', () => {
  const classes = [aLogClass('error', 'refused')];
  expect(logClasses(aLogWindow('api', { classes }))).toEqual(classes);
});

test('of an older capture they are its notable lines with a level, the gravest first', () => {
  const { classes: _, ...older } = aLogWindow('api');
  const notable = [
    aNotableLine('ready', 'up'),
    aNotableLine('warning', 'slow'),
    aNotableLine('error', 'once'),
    aNotableLine('error', 'often', 9),
  ];
  expect(logClasses({ ...older, notable }).map(({ level, text }) => [level, text])).toEqual([
    ['error', 'often'],
    ['error', 'once'],
    ['warning', 'slow'],
  ]);
});
