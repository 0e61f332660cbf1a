import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { allTokens, readText } from '../testing/parsed-markdown.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { linkToHeading } from './escape.ts';
import { gateDocument } from './gate-document.ts';

/** The anchor that GitHub makes of a heading: https://docs.github.com/en/get-started/writing-on-github section links. */
function anchorOf(heading: Tokens.Heading): string {
  const text = readText(heading.tokens).trim().toLowerCase();
  return `#${text.replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')}`;
}

function linksAndAnchors(document: string): { links: string[]; anchors: string[] } {
  const tokens = allTokens(document);
  return {
    links: tokens.filter(({ type }) => type === 'link').map((token) => (token as Tokens.Link).href),
    anchors: tokens.filter(({ type }) => type === 'heading').map((token) => anchorOf(token as Tokens.Heading)),
  };
}

test.each(['g1', 'g2', 'g3'] as const)('every link of the document of %s leads to one of its headings', (id) => {
  const result = sampleResult();
  const documents = result.gates.filter((gate) => gate.id === id).map((gate) => gateDocument(result, gate));
  const { links, anchors } = linksAndAnchors(documents.join(''));
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
});

test('what is urgent and what is not known is linked', () => {
  const result = sampleResult();
  const documents = result.gates.map((gate) => gateDocument(result, gate));
  expect(documents.map((document) => linksAndAnchors(document).links)).toEqual([
    ['#resources'],
    ['#not-evaluated', '#security'],
    [],
  ]);
});

test.each([
  ['Health, Dependencies and Restart', '[Health, Dependencies and Restart](#health-dependencies-and-restart)'],
  ['a](https://example.com)', '`a](https://example.com`)'],
  ['Éclair', 'Éclair'],
])('%s', (heading, link) => {
  expect(linkToHeading(heading)).toBe(link);
});
