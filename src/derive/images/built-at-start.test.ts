import { expect, test } from 'vitest';
import { isBuiltAtStart } from './built-at-start.ts';

const build = { context: '.', arguments: [] };

test.each([
  [{ build }, true],
  [{ build, image: 'shop/api:1.0' }, false],
  [{ build, image: 'shop/api:1.0', pullPolicy: 'build' }, true],
  [{ image: 'shop/api:1.0' }, false],
])('%j is built at the start: %s', (service, expected) => {
  expect(isBuiltAtStart(service)).toBe(expected);
});
