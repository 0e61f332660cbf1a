import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowBytes } from './low-bytes.ts';
import { WordHeads } from './word-heads.ts';

/** Every position at which a head may end. */
function ends(heads: WordHeads, text: string): number[] {
  const found: number[] = [];
  const bytes = lowBytes(text);
  for (let at = heads.next(bytes, text.length, 0); at < text.length; at = heads.next(bytes, text.length, at + 1))
    found.push(at);
  return found;
}

test.each([3, 4, 5, 6, 7])('no head of %d characters is missed, whatever stands before it', (length) => {
  const word = fc.string({ minLength: length, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.string(), fc.nat(19), (words, before, chosen) => {
      const head = (words[chosen % words.length] ?? '').slice(0, length);
      const found = ends(new WordHeads(words, length), `${before}${head}`);
      expect(found).toContain(before.length + length - 1);
    }),
  );
});

test('of texts without one few look like it, also where thousands are known', () => {
  const digests = (from: number) =>
    Array.from({ length: 5000 }, (_, index) => ((from + index) * 7_368_787).toString(36));
  const heads = new WordHeads(digests(1e6), 6);
  const text = digests(9e6).join(' ');
  expect(ends(heads, text).length).toBeLessThan(text.length / 50);
});
