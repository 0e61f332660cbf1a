import { expect, test } from 'vitest';
import { median } from './median.ts';

test.each([
  [[], 0],
  [[7], 7],
  [[9, 1], 5],
  [[30, 1, 2], 2],
  [[4, 100, 1, 2], 3],
])('the median of %j', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});
