import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../model/flow/json.ts';
import type { Matcher } from '../model/flow/matcher.ts';
import { judgePlace } from './judge-place.ts';
import { outcomeText } from './judge-step-run.ts';
import { mismatch } from './mismatch.ts';

function judged(nodes: readonly Json[], matcher: Matcher): string[] {
  return judgePlace({ what: '$.a', nodes }, matcher).map((each) => `${each.verdict}: ${outcomeText(each)}`);
}

describe('an operator on a value', () => {
  test.each<[Json, Matcher, boolean]>([
    ['admin', 'admin', true],
    [5, 5, true],
    [null, null, true],
    [false, false, true],
    [0, 0, true],
    ['', '', true],
    [{ a: 1, b: [2] }, { equals: { b: [2], a: 1 } }, true],
    [[1, 2], { equals: [2, 1] }, false],
    [[1, 2], { unorderedEquals: [2, 1] }, true],
    [[1, 1], { unorderedEquals: [1, 2] }, false],
    [201, { in: [200, 201] }, true],
    ['200', { in: [200, 201] }, false],
    [5, { gte: 5, lt: 6 }, true],
    [5, { gt: 5 }, false],
    ['application/json', { startsWith: 'application/' }, true],
    ['abc', { contains: 'b' }, true],
    [['a', 'b'], { contains: 'b' }, true],
    [['a', 'b'], { contains: 'c' }, false],
    ['abc', { matches: '^a.c$' }, true],
    ['héllo', { length: 5 }, true],
    [[], { length: 0 }, true],
    [{ a: 1 }, { length: { gte: 1 } }, true],
    [1.5, { type: 'integer' }, false],
    [1, { type: 'number' }, true],
    [null, { type: 'null' }, true],
    [[], { type: 'object' }, false],
    ['b', { not: 'a' }, true],
    ['a', { not: { in: ['a', 'b'] } }, false],
  ])('%j is as %j says: %s', (value, matcher, isHeld) => {
    expect(mismatch([value], matcher) === undefined).toBe(isHeld);
  });
});

describe('nothing is coerced', () => {
  test.each<[Json, Matcher, string]>([
    ['5', 5, 'broken: $.a equals 5 → "5" (it is a text, not a number)'],
    [5, '5', 'broken: $.a equals "5" → 5 (it is a number, not a text)'],
    ['7', { lt: 8 }, 'broken: $.a lt 8 → "7" (it is a text, not coerced to a number)'],
    [null, { lt: 8 }, 'broken: $.a lt 8 → null (it is null, not coerced to a number)'],
    [404, { startsWith: '4' }, 'broken: $.a startsWith "4" → 404 (it is a number, not coerced to a text)'],
    [404, { matches: '4' }, 'broken: $.a matches /4/ → 404 (it is a number, not coerced to a text)'],
    [5, { length: 1 }, 'broken: $.a length equals 1 → 5 (it is a number and has no length)'],
  ])('%j against %j', (value, matcher, text) => {
    expect(judged([value], matcher)).toEqual([text]);
  });

  test.each<[Json, Matcher]>([
    ['7', { not: { lt: 8 } }],
    [null, { not: { contains: 'password' } }],
    [404, { not: { matches: 'x' } }],
  ])('what cannot be compared does not satisfy the opposite either: %j against %j', (value, matcher) => {
    expect(mismatch([value], matcher)).toBeDefined();
  });
});

describe('how many values a path found', () => {
  test('an operator on a value takes exactly one', () => {
    expect(judged([], 1)).toEqual(['broken: $.a equals 1 → nothing (nothing was found)']);
    expect(judged([1, 1], 1)).toEqual([
      'broken: $.a equals 1 → 2 values: 1, 1 (use every, some or count where several are found)',
    ]);
  });

  test.each<[Json[], Matcher, boolean]>([
    [[], { absent: true }, true],
    [[null], { absent: true }, false],
    [[null], { exists: true }, true],
    [[], { every: { type: 'string' } }, false],
    [['a', 'b'], { every: { type: 'string' } }, true],
    [['a', 1], { every: { type: 'string' } }, false],
    [['a', 1], { some: 1 }, true],
    [[], { some: 1 }, false],
    [[], { count: 0 }, true],
    [[1, 2], { count: { gte: 3 } }, false],
    [[], { not: 5 }, false],
    [[1, 2], { not: 5 }, false],
  ])('%j is as %j says: %s', (nodes, matcher, isHeld) => {
    expect(mismatch(nodes, matcher) === undefined).toBe(isHeld);
  });
});

test('every operator is judged, whatever became of the others', () => {
  expect(judged([5], { gte: 6, lte: 7, type: 'string' })).toEqual([
    'broken: $.a gte 6 → 5',
    'held: $.a lte 7 → 5',
    'broken: $.a type string → 5 (it is a number)',
  ]);
});

test('an expression that takes exponential time elsewhere is answered at once', () => {
  expect(mismatch([`${'a'.repeat(5000)}!`], { matches: '^(a+)+$' })).toEqual({ kind: 'different' });
});

test('a matcher and its opposite never both hold', () => {
  const matcher: fc.Arbitrary<Matcher> = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.record({ gte: fc.integer() }),
    fc.record({ contains: fc.string() }),
    fc.record({ in: fc.array(fc.integer(), { minLength: 1 }) }),
    fc.record({ length: fc.nat() }),
    fc.constant({ type: 'string' as const }),
  );
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 3 }), matcher, (nodes, wanted) => {
      const values = JSON.parse(JSON.stringify(nodes)) as Json[];
      return !(mismatch(values, wanted) === undefined && mismatch(values, { not: wanted }) === undefined);
    }),
  );
});
