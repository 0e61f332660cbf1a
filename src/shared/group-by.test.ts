import { expect, test } from 'vitest';
import { groupBy } from './group-by.ts';

test('items with the same key stand together, in the order they came', () => {
  expect([...groupBy(['pear', 'apple', 'plum'], (word) => word.charAt(0))]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple']],
  ]);
});

test('no item makes no group', () => {
  expect(groupBy([], String).size).toBe(0);
});
