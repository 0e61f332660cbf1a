import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileResult } from '../testing/hostile-result.ts';
import { forEveryHostileRun } from '../testing/hostile-run.ts';
import { HOSTILE_RUNS, hostileText } from '../testing/hostile-text.ts';
import { attributeOf, type HtmlElement, parsedHtml } from '../testing/parsed-html.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { htmlPage } from './page.ts';

/** What could load, run or send something. The page has one style and one script of its own. */
const ACTIVE = [
  'iframe',
  'img',
  'object',
  'embed',
  'link',
  'base',
  'audio',
  'video',
  'source',
  'image',
  'use',
  'foreignobject',
];
const OWN_ONCE = ['script', 'style', 'form', 'main', 'nav'];
/** What the structure of a page is made of; literals within sentences may come and go with the text. */
const STRUCTURE = [
  'section',
  'details',
  'summary',
  'table',
  'tr',
  'th',
  'td',
  'ol',
  'ul',
  'dl',
  'svg',
  'pre',
  'h1',
  'h2',
  'h3',
];

const countOf = (elements: readonly HtmlElement[], tag: string) =>
  elements.filter(({ tagName }) => tagName === tag).length;
const structure = (elements: readonly HtmlElement[]) => STRUCTURE.map((tag) => `${tag} ${countOf(elements, tag)}`);

const HANDLERS = /^on|^style$|^src|^srcdoc$|^action$|^formaction$/;
const leadsElsewhere = (element: HtmlElement) => !/^(#|https?:\/\/)/.test(attributeOf(element, 'href') ?? '#');
const isActive = (element: HtmlElement) =>
  ACTIVE.includes(element.tagName.toLowerCase()) ||
  element.attrs.some(({ name }) => HANDLERS.test(name)) ||
  leadsElsewhere(element);

function expectInert(page: string): readonly HtmlElement[] {
  const { elements, mistakes } = parsedHtml(page);
  expect(mistakes).toEqual([]);
  expect(elements.filter(isActive).map(({ tagName, attrs }) => ({ tagName, attrs }))).toEqual([]);
  expect(OWN_ONCE.filter((tag) => countOf(elements, tag) !== 1)).toEqual([]);
  expect(hidesSomething(page.replaceAll('\n', ''))).toBe(false);
  return elements;
}

test('a page keeps its shape and stays inert whatever the texts in it are', { timeout: 120_000 }, () => {
  const calm = structure(parsedHtml(htmlPage(hostileResult(sampleResult(), 'text'))).elements);
  fc.assert(
    fc.property(hostileText, (text) => {
      const elements = expectInert(htmlPage(hostileResult(sampleResult(), `x${text}`)));
      expect(structure(elements)).toEqual(calm);
    }),
    { numRuns: Math.max(100, HOSTILE_RUNS / 100) },
  );
});

test('every kind of statement is inert whatever its texts are', { timeout: 300_000 }, () => {
  let tried = 0;
  forEveryHostileRun((result) => {
    tried += 1;
    // Reading a page as a browser does takes its time: every tenth is read, all of them are looked through.
    const page = htmlPage(result);
    expect(hidesSomething(page.replaceAll('\n', ''))).toBe(false);
    if (tried % 10 === 0) expectInert(page);
  });
  expect(tried).toBe(HOSTILE_RUNS);
});
