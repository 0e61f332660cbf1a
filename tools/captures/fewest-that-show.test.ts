import { expect, test } from 'vitest';
import { fewestThatShow } from './fewest-that-show.ts';

const capture = (name: string, ...shown: string[]) => ({ name, shown: new Set(shown) });

test('the one that shows most comes first, and nothing is chosen that adds nothing', () => {
  const captures = [capture('a', '1'), capture('b', '1', '2', '3'), capture('c', '3', '4')];
  expect(fewestThatShow(captures, new Set())).toEqual(['b', 'c']);
});

test('what is shown already counts for nothing', () => {
  expect(fewestThatShow([capture('a', '1'), capture('b', '2')], new Set(['1']))).toEqual(['b']);
});
