import { expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

function counted() {
  let calls = 0;
  return onceEach(({ name }: { name?: string }) => {
    calls += 1;
    return name === undefined ? undefined : `${name} ${calls}`;
  });
}

test('a frozen object is computed once, each for itself', () => {
  const of = counted();
  const [first, second] = [Object.freeze({ name: 'a' }), Object.freeze({ name: 'a' })];
  expect([of(first), of(first), of(second)]).toEqual(['a 1', 'a 1', 'a 2']);
});

test('so is one of which nothing comes', () => {
  const of = counted();
  const nothing = Object.freeze({});
  expect([of(nothing), of(nothing), of({ name: 'a' })]).toEqual([undefined, undefined, 'a 2']);
});

test('an object that may change is computed every time', () => {
  const of = counted();
  const open = { name: 'a' };
  expect([of(open), of(open)]).toEqual(['a 1', 'a 2']);
});
