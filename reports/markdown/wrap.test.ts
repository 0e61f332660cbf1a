import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { displayWidth } from '../text/display-width.ts';
import { citation } from './citation.ts';
import { code, linkToHeading, prose } from './escape.ts';
import { md } from './markdown.ts';
import { wrapped } from './wrap.ts';

describe('wrapped text', () => {
  test('breaks between words, and moves what follows to the right', () => {
    expect(wrapped(md`- **Status:** one two three four`, 18, 2)).toBe('- **Status:** one\n  two three four');
  });

  test('divides neither a literal, nor a link, nor a citation', () => {
    expect(
      wrapped(
        md`see ${code('a b c d e f')} and ${linkToHeading('Not Evaluated')} ${citation(['E1', 'E5'], 'a')}`,
        12,
        0,
      ),
    ).toBe('see\n`a b c d e f`\nand\n[Not Evaluated](#not-evaluated)\n[E1, E5]');
  });

  test('begins no line with a sign that starts something there', () => {
    expect(wrapped(md`aaaa - bbbb 1. cccc # dddd`, 6, 0)).toBe('aaaa -\nbbbb 1.\ncccc #\ndddd');
  });

  test('reads as it did in one line, whatever the text is', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 10, max: 80 }), (text, columns) => {
        const item = md`- **a:** ${prose(text)} (${code(text)})`;
        const plain = (markdown: string) => marked.parse(markdown, { async: false }).replaceAll(/\s+/g, ' ');
        expect(plain(wrapped(item, columns, 2))).toBe(plain(item));
      }),
      { numRuns: 1000 },
    );
  });

  test('fits where it can be divided', () => {
    const text = wrapped(prose('word '.repeat(60)), 80, 2);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });
});
