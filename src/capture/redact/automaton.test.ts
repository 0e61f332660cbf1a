import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Automaton } from './automaton.ts';

function found(words: readonly string[], text: string): string[] {
  const seen: string[] = [];
  new Automaton(words).search(text, (end, word) => seen.push(`${end - (words[word]?.length ?? 0)} ${words[word]}`));
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

  test('whatever the words and the text are', () => {
    const letters = (size: object) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', '€'), ...size });
    const words = fc.uniqueArray(letters({ minLength: 3, maxLength: 7 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, letters({ maxLength: 60 }), (some, text) => {
        expect(found(some, text)).toEqual(expected(some, text));
      }),
      { numRuns: 2000 },
    );
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

test('a text that nearly is a word, again and again, takes no longer than another one', () => {
  const automaton = new Automaton([`${'a'.repeat(4000)}b`]);
  const start = process.cpuUsage();
  automaton.search('a'.repeat(4 * 1024 ** 2), () => expect.unreachable());
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
});
