import { expect, test } from 'vitest';
import { matchesOf } from './matches-of.ts';

test.each([
  ['several', /a(b?)/g, 'ab a xab'],
  ['none', /a/g, 'xyz'],
  ['empty ones', /x*/g, 'axxb'],
  ['with their groups', /(\w)=(\w)/dg, 'a=1 b=2'],
])('as `matchAll` finds them: %s', (_, pattern, text) => {
  expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)]);
});

test('a pattern that stopped within a text begins anew', () => {
  const pattern = /a/g;
  pattern.exec('xxa');
  expect(matchesOf('a', pattern)).toHaveLength(1);
});
