import { expect, test } from 'vitest';
import { colourOn, columnsOf } from './screen.ts';

const TERMINAL = { isTTY: true, columns: 80 };

test.each([
  ['a terminal', TERMINAL, { TERM: 'xterm' }, true],
  ['a pipe', {}, { TERM: 'xterm' }, false],
  ['a dumb terminal', TERMINAL, { TERM: 'dumb' }, false],
  ['a terminal whose user wants none', TERMINAL, { TERM: 'xterm', NO_COLOR: '1' }, false],
  ['an empty NO_COLOR, which says nothing', TERMINAL, { TERM: 'xterm', NO_COLOR: '' }, true],
  ['a pipe whose reader wants it', {}, { FORCE_COLOR: '1' }, true],
  ['a terminal with FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, false],
  ['both at once', TERMINAL, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('%s', (_, screen, environment, colour) => {
  expect(colourOn(screen, environment)).toBe(colour);
});

test('a pipe, and a terminal that does not know, have the usual width', () => {
  expect([TERMINAL, {}, { columns: 0 }].map(columnsOf)).toEqual([80, 100, 100]);
});
