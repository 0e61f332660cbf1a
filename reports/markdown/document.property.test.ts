import fc from 'fast-check';
import type { Token, Tokens } from 'marked';
import { expect, test } from 'vitest';
import { RunResult } from '../../src/model/result.ts';
import { hostileResult } from '../testing/hostile-result.ts';
import { HOSTILE_RUNS, hostileText } from '../testing/hostile-text.ts';
import { activeTypes, allTokens } from '../testing/parsed-markdown.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { gateDocument } from './gate-document.ts';
import { runSummary } from './summary.ts';

/** What the documents use on purpose; everything else could only have come from the text. */
const OWN_TYPES = ['list', 'list_item', 'strong'];

/** A link to a heading of the same document, made of a title of its own. */
const isOwnLink = (token: Token) => token.type === 'link' && /^#[\w-]+$/.test((token as Tokens.Link).href);

const documentsOf = (result: RunResult) => [
  ...result.gates.map((gate) => gateDocument(result, gate)),
  runSummary(result),
];
const isBlock = ({ type }: Token) => ['heading', 'list', 'list_item', 'table', 'code', 'strong'].includes(type);
const shapeOf = (token: Token) =>
  token.type === 'table'
    ? [token.type, ...(token as Tokens.Table).rows.map((row: unknown[]) => row.length)].join(' ')
    : token.type;
const shapes = (result: RunResult) => documentsOf(result).map((text) => allTokens(text).filter(isBlock).map(shapeOf));

test('a document keeps its shape whatever the texts in it are', { timeout: 120_000 }, () => {
  const harmless = shapes(hostileResult(sampleResult(), 'text'));
  fc.assert(
    fc.property(hostileText, (text) => {
      const result = RunResult.parse(hostileResult(sampleResult(), text));
      for (const document of documentsOf(result)) {
        expect(activeTypes(document, isOwnLink).filter((type) => !OWN_TYPES.includes(type))).toEqual([]);
        expect(hidesSomething(document.replaceAll('\n', ''))).toBe(false);
        expect(document).not.toMatch(/[ \t]$/m);
      }
      expect(shapes(result)).toEqual(harmless);
    }),
    { numRuns: Math.max(200, HOSTILE_RUNS / 40) },
  );
});
