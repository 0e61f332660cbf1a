import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_RUNS, hostileText } from '../../testing/hostile-text.ts';
import { attributeOf, type HtmlElement, parsedHtml, textOf } from '../../testing/parsed-html.ts';
import { cappedText, hidesSomething } from '../../text/visible-text.ts';
import { anchor, text, textLines, webAddress } from './escape.ts';
import { type Html, html } from './html.ts';
import { code, prose } from './wording.ts';

const SLOW = 120_000;

function always(holds: (foreign: string) => void): void {
  fc.assert(fc.property(hostileText, holds), { numRuns: HOSTILE_RUNS });
}

const SAME = ['html', 'head', 'body', 'p', 'b'];

/** A paragraph with something hostile in it, between two that must stay what they are. */
function paragraphWith(hostile: Html, own: readonly string[] = []): HtmlElement {
  const page = html`<!DOCTYPE html><html><head></head><body><p>before</p><p title="${hostile}" id="h">${hostile}</p><p><b>after</b></p></body></html>`;
  const { elements, mistakes } = parsedHtml(page);
  expect(mistakes).toEqual([]);
  expect(
    [...new Set(elements.map(({ tagName }) => tagName))].filter((tag) => ![...SAME, ...own].includes(tag)),
  ).toEqual([]);
  expect(
    elements
      .filter(({ tagName }) => tagName === 'p')
      .map(textOf)
      .at(-1),
  ).toBe('after');
  const [found] = elements.filter((element) => attributeOf(element, 'id') === 'h');
  if (found === undefined) throw new Error('the paragraph is gone');
  return found;
}

describe('whatever the text is', () => {
  test('it is read as it is in an element and in an attribute, and nothing in it is hidden', { timeout: SLOW }, () => {
    always((foreign) => {
      const shown = cappedText(foreign, 2000);
      const paragraph = paragraphWith(text(foreign));
      expect(paragraph.attrs.map(({ name }) => name)).toEqual(['title', 'id']);
      expect([textOf(paragraph), attributeOf(paragraph, 'title')]).toEqual([shown, shown]);
      expect(hidesSomething(text(foreign))).toBe(false);
    });
  });

  test('as prose it is text and literals, and reads as it did', { timeout: SLOW }, () => {
    always((foreign) => {
      const page = parsedHtml(`<!DOCTYPE html><p>${prose(foreign)}</p>`);
      expect(page.mistakes).toEqual([]);
      const tags = new Set(page.elements.map(({ tagName }) => tagName));
      expect([...tags].filter((tag) => !['html', 'head', 'body', 'p', 'code'].includes(tag))).toEqual([]);
    });
  });

  test('as a literal it is one element that holds it', { timeout: SLOW }, () => {
    always((foreign) => {
      if (foreign === '') return;
      const { elements } = parsedHtml(`<!DOCTYPE html><p>${code(foreign)}</p>`);
      expect(elements.filter(({ tagName }) => tagName === 'code').map(textOf)).toEqual([cappedText(foreign, 2000)]);
    });
  });

  test('as lines it stays within its block, line by line', { timeout: SLOW }, () => {
    always((foreign) => {
      const lines = ['first', ...foreign.split('\n'), 'last'];
      const { elements, mistakes } = parsedHtml(`<!DOCTYPE html><pre><code>${textLines(lines)}</code></pre>`);
      expect(mistakes).toEqual([]);
      const [block] = elements.filter(({ tagName }) => tagName === 'code').map(textOf);
      expect(block).toBe(lines.map((line) => cappedText(line, 4000)).join('\n'));
    });
  });

  test('as an anchor it consists of letters, digits, hyphens and codes', { timeout: SLOW }, () => {
    always((foreign) => {
      expect(anchor('check', foreign)).toMatch(/^check-[\w-]*$/);
    });
  });

  test('as an address it leads to the web or nowhere', { timeout: SLOW }, () => {
    always((foreign) => {
      for (const address of [foreign, `javascript:${foreign}`, `data:text/html,${foreign}`]) {
        expect(webAddress(address) ?? 'https://').toMatch(/^https?:/);
      }
    });
  });
});

test.each([
  ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
  ["it's", 'it&#39;s'],
  ['\u202eevil', String.raw`\u{202e}evil`],
  ['plain', 'plain'],
])('%j is written as %j', (foreign, written) => {
  expect(text(foreign)).toBe(written);
});

test.each(['javascript:alert(1)', 'https://a b', 'HTTPS://', 'https://a"b>', '//evil', 'https://'])(
  '%j is no address that is linked',
  (address) => expect(webAddress(address)?.includes('"') ?? false).toBe(false),
);

test('two names never share an anchor', () => {
  expect(new Set(['a b', 'a_b', 'a-b', 'a.b', 'a_20b'].map((name) => anchor(name))).size).toBe(5);
});
