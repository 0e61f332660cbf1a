import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_RUNS, hostileText } from '../testing/hostile-text.ts';
import { activeTypes, onlyBlock, readText } from '../testing/parsed-markdown.ts';
import { cappedText, hidesSomething } from '../text/visible-text.ts';
import { cell, code, codeCell, fence, heading, prose } from './escape.ts';

const SLOW = 120_000;

/** Text without what a sink may add (spaces between literals) or take (backticks that mark a literal). */
const withoutMarkup = (text: string) => text.replace(/[` ]/g, '');
const shownOf = (text: string, limit: number) => withoutMarkup(cappedText(text, limit).trim() || '(empty)');
/** Within a cell, a backslash before a pipe is shown by its number. */
const inCell = (shown: string) => shown.replace(/\\(?=\|)/g, String.raw`\x5c`);

function always(holds: (text: string) => void): void {
  fc.assert(fc.property(hostileText, holds), { numRuns: HOSTILE_RUNS });
}

function expectInert(markdown: string): void {
  expect(activeTypes(markdown)).toEqual([]);
  expect(hidesSomething(markdown.replaceAll('\n', ''))).toBe(false);
}

/** A table around one hostile cell: what follows it must still be where it was. */
function tableWith(hostile: string) {
  const markdown = `| First | Second | Third |\n| --- | --- | --- |\n| before | ${hostile} | after |\n| last | row | here |`;
  expectInert(markdown);
  const table = onlyBlock(markdown, 'table');
  expect(table.header.map(({ text }) => text)).toEqual(['First', 'Second', 'Third']);
  expect(table.rows.map((row) => row.length)).toEqual([3, 3]);
  expect(table.rows[1]?.map(({ text }) => text)).toEqual(['last', 'row', 'here']);
  expect([table.rows[0]?.[0]?.text, table.rows[0]?.[2]?.text]).toEqual(['before', 'after']);
  return table.rows[0]?.[1];
}

describe('whatever the text is', () => {
  test('a cell is one cell that reads as the text did', { timeout: SLOW }, () => {
    always((text) => {
      const parsed = tableWith(cell(text));
      expect(withoutMarkup(readText(parsed?.tokens))).toBe(withoutMarkup(inCell(cappedText(text, 160))));
    });
  });

  test('a literal in a cell is one code span that holds the text', { timeout: SLOW }, () => {
    always((text) => {
      const tokens = tableWith(codeCell(text))?.tokens ?? [];
      expect(tokens.map(({ type }) => type)).toEqual(text === '' ? [] : ['codespan']);
      expect(readText(tokens)).toBe(inCell(cappedText(text, 160)));
    });
  });

  test('a literal in a sentence is one code span that holds the text', { timeout: SLOW }, () => {
    always((text) => {
      const markdown = `before ${code(text)} after`;
      expectInert(markdown);
      const { tokens } = onlyBlock(markdown, 'paragraph');
      expect(readText(tokens)).toBe(`before ${cappedText(text, 200) || '(empty)'} after`);
    });
  });

  test('prose stays one paragraph, in front of a line and within one', { timeout: SLOW }, () => {
    always((text) => {
      const written = prose(text);
      for (const markdown of [written, `✅ ${written} [E1]`]) {
        expectInert(markdown);
        onlyBlock(markdown, 'paragraph');
      }
      expect(withoutMarkup(readText(onlyBlock(written, 'paragraph').tokens))).toBe(shownOf(text, 600));
    });
  });

  test('a heading stays one heading of its level', { timeout: SLOW }, () => {
    always((text) => {
      const markdown = heading(3, text);
      expectInert(markdown);
      const { depth, tokens } = onlyBlock(markdown, 'heading');
      expect([depth, withoutMarkup(readText(tokens))]).toEqual([3, shownOf(text, 120)]);
    });
  });

  test('output cannot leave its fence', { timeout: SLOW }, () => {
    always((text) => {
      const output = ['first line', ...text.split('\n'), 'last line'];
      const markdown = fence(output);
      expectInert(markdown);
      expect(onlyBlock(markdown, 'code').text).toBe(output.map((line) => cappedText(line, 200).trimEnd()).join('\n'));
    });
  });
});
