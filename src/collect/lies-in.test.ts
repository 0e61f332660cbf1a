import { expect, test } from 'vitest';
import { liesIn } from './lies-in.ts';

test.each([
  ['/shop/.env', true],
  ['/shop/a/b', true],
  ['/shop/..hidden', true],
  ['/shop', false],
  ['/shop-other/.env', false],
  ['/.env', false],
  ['/', false],
])('%s in /shop: %s', (path, expected) => {
  expect(liesIn(path, '/shop')).toBe(expected);
});
