import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { Automaton } from './automaton.ts';

function found(words: readonly string[], text: string, head = 3): string[] {
  const seen: string[] = [];
  new Automaton(words, head).search(text, (end, word) =>
    seen.push(`${end - (words[word]?.length ?? 0)} ${words[word]}`),
  );
  return seen.toSorted();
}

/** The same by asking at every position for every word. */
function expected(words: readonly string[], text: string): string[] {
  return Array.from(text.split(''), (_, start) => start)
    .flatMap((start) => words.filter((word) => text.startsWith(word, start)).map((word) => `${start} ${word}`))
    .toSorted();
}

describe('every word is found', () => {
  test.each<[string, readonly string[], string]>([
    ['one', ['secret'], 'a secret here'],
    ['one after the other', ['abc', 'cde'], 'abcde'],
    ['one within the other', ['abcdef', 'bcd'], 'xabcdefx'],
    ['ends of others', ['aaa', 'aaaa', 'aaaaa'], 'aaaaaa'],
    ['at the edges', ['abc'], 'abcxabc'],
    ['beyond ASCII', ['caná€😀'], 'x caná€😀 y'],
    ['a beginning that leads astray', ['abcabd', 'cabe'], 'abcabeabcabd'],
  ])('%s', (_, words, text) => {
    expect(found(words, text)).toEqual(expected(words, text));
    expect(found(words, text)).not.toEqual([]);
  });

  // The last two have the same low byte as the first ones, which is all that is looked at before the automaton is asked.
  const letters = (size: object) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', '€', 'š', 'Ţ'), ...size });

  test.each([3, 4, 5, 6])('whatever the words and the text are, with %d characters looked at first', (head) => {
    const words = fc.uniqueArray(letters({ minLength: head, maxLength: 9 }), { minLength: 1, maxLength: 12 });
    const planted = fc
      .tuple(words, fc.array(fc.oneof(letters({ maxLength: 9 }), fc.nat(11)), { maxLength: 12 }))
      .map(([some, parts]) => ({
        some,
        text: parts.map((part) => (typeof part === 'number' ? (some[part % some.length] ?? '') : part)).join(''),
      }));
    fc.assert(
      fc.property(planted, ({ some, text }) => {
        expect(found(some, text, head)).toEqual(expected(some, text));
      }),
      { numRuns: 1000 },
    );
  });

  test('many words in a text that is longer than what is kept for texts', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `secret-${(index * 7919).toString(36)}-${index}`);
    const filling = 'what is no secret '.repeat(500);
    const planted = words.filter((_, index) => index % 271 === 0);
    const text = planted.join(filling);
    expect(text.length).toBeGreaterThan(2 ** 16);
    const seen: string[] = [];
    new Automaton(words, 6).search(text, (end, word) => seen.push(text.slice(end - (words[word]?.length ?? 0), end)));
    expect(seen.filter((word) => planted.includes(word))).toEqual(planted);
    expect(seen.every((word) => words.includes(word))).toBe(true);
  });
});

test.each([
  ['the secret be', 0],
  ['the secret beg', 3],
  ['the secret beginning', 9],
  ['the secret', 0],
])('how much of a word %j ends with, from three characters on', (text, length) => {
  expect(new Automaton(['beginning!']).search(text, () => {})).toBe(length);
});

test.each([
  ['the secret begin', 0],
  ['the secret beginn', 6],
  ['the secret beginning', 9],
])('how much of a word %j ends with, from as many characters on as are looked at first', (text, length) => {
  expect(new Automaton(['beginning!'], 6).search(text, () => {})).toBe(length);
});

test('a text that nearly is a word, again and again, takes no longer than another one', async () => {
  const automaton = new Automaton([`${'a'.repeat(4000)}b`]);
  const search = () => automaton.search('a'.repeat(4 * 1024 ** 2), () => expect.unreachable());
  expect(await workSeconds(search)).toBeLessThan(5);
});
