import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mismatch } from '../assertions/mismatch.ts';
import type { Json } from '../model/flow/json.ts';
import { Matcher } from '../model/flow/matcher.ts';
import { matcherFaults } from './matcher-fault.ts';

const scalar = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: -2, max: 5 }), fc.boolean(), fc.constant(null));
const bound = fc.integer({ min: -2, max: 3 });

const { matcher } = fc.letrec<{ matcher: Matcher }>((tie) => ({
  matcher: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.record(
      {
        equals: scalar,
        in: fc.array(scalar, { minLength: 1, maxLength: 2 }),
        gt: bound,
        gte: bound,
        lt: bound,
        lte: bound,
        contains: fc.string({ maxLength: 2 }),
        startsWith: fc.string({ maxLength: 2 }),
        matches: fc.constantFrom('', '.*', 'a*', '^', '$', '^$', 'a', '\\d', '[\\s\\S]*', '(?s).*', '^x?$'),
        type: fc.constantFrom('string' as const, 'number' as const, 'object' as const),
        absent: fc.constant(true as const),
        exists: fc.constant(true as const),
        not: tie('matcher'),
        every: tie('matcher'),
        some: tie('matcher'),
        count: tie('matcher'),
        length: tie('matcher'),
        unorderedEquals: fc.array(scalar, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ) as fc.Arbitrary<Matcher>,
}));

/** What a path can find: nothing, one value of any kind, several. */
const FOUND: readonly Json[][] = [
  [],
  ...[
    '',
    'x',
    '7',
    'zzz',
    'q\nq',
    7,
    -7,
    0,
    9,
    0.5,
    true,
    false,
    null,
    [],
    [1],
    {},
    { k: 1 },
    'y'.repeat(9),
    Array(9).fill(1),
  ].map((value) => [value as Json]),
  ['x', 7],
  Array(9).fill('x') as Json[],
];

test('a matcher that is let through can be broken: there is no pass without an assertion', () => {
  fc.assert(
    fc.property(matcher, (wanted) => {
      if (!Matcher.safeParse(wanted).success || matcherFaults(wanted, 'anything').length > 0) return true;
      return FOUND.some((nodes) => mismatch(nodes, wanted) !== undefined);
    }),
    { numRuns: 3000 },
  );
});

test('where nothing was found, only what speaks of nothing holds', () => {
  fc.assert(
    fc.property(matcher, (wanted) => {
      if (mismatch([], wanted) !== undefined || matcherFaults(wanted, 'anything').length > 0) return true;
      return /"(absent|count|not)"/.test(JSON.stringify(wanted));
    }),
    { numRuns: 3000 },
  );
});

test.each<[Matcher, 'count' | 'duration' | 'seconds' | 'anything', string | undefined]>([
  [{ lt: 500 }, 'duration', 'a duration needs its unit: 500ms, 2s, 15m, 24h'],
  [{ lt: '500ms' }, 'duration', undefined],
  [{ lt: '${limit}' }, 'duration', undefined],
  [{ lte: 900 }, 'seconds', undefined],
  ['15m', 'seconds', undefined],
  [{ lt: 'soon' }, 'anything', 'it takes a number'],
  [
    { matches: '(a' },
    'anything',
    'error parsing regexp: missing closing ): `(a`; look-around and back-references are not part of RE2',
  ],
  [{ every: { count: 1 } }, 'anything', 'count is about all that a path found, not about one value'],
])('%j where %s is counted', (wanted, counted, message) => {
  expect(matcherFaults(wanted, counted)[0]?.message).toBe(message);
});
