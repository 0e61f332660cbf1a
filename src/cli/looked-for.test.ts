import { expect, test } from 'vitest';
import { lookedForText } from './looked-for.ts';

test.each([
  [['/shop/compose.yaml', '/shop/compose.yml'], '/shop/compose.yaml, /shop/compose.yml'],
  [['/srv/shop/compose.yaml', '/srv/compose.yaml'], '/srv/shop/compose.yaml and the same names in 1 folder above'],
  [
    ['/srv/shop/a', '/srv/shop/b', '/srv/a', '/srv/b', '/a', '/b'],
    '/srv/shop/a, /srv/shop/b and the same names in 2 folders above',
  ],
])('%j', (paths, text) => {
  expect(lookedForText(paths)).toBe(text);
});
