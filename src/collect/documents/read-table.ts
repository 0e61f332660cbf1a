import type { Tokens } from 'marked';
import type { Position } from '../../model/evidence/position.ts';
import type { DocumentCell, DocumentTable } from '../../model/evidence/project-document.ts';
import { ReadFailure } from '../../model/intake.ts';
import { cellName } from './cell-name.ts';
import { plainText } from './plain-text.ts';

/** No person wrote a table with more. */
const MOST_ROWS = 5000;

/**
 * Reads a table into rows of plain text; `positionOf` takes offsets from the start of the table.
 *
 * @throws ReadFailure `file.too-large` for one that is not read as a whole
 */
export function readTable(
  token: Tokens.Table,
  under: readonly string[],
  positionOf: (offset: number) => Position,
): DocumentTable {
  if (token.rows.length > MOST_ROWS)
    throw new ReadFailure('file.too-large', `it has a table of more than ${MOST_ROWS} rows`);
  const columns = token.header.map(({ text }) => plainText(text));
  const lines = token.raw.split('\n');
  let start = lines.slice(0, 2).join('\n').length + 1;
  const rows = token.rows.map((row, index): DocumentCell[] => {
    const texts = row.map(({ text }) => plainText(text));
    const line = lines[index + 2] ?? '';
    const offsets = cellOffsets(line);
    const cells = texts.map((value, cell) => ({
      name: cellName(columns, texts, cell),
      value,
      at: positionOf(start + (offsets[cell] ?? 0)),
    }));
    start += line.length + 1;
    return cells;
  });
  return { under: [...under], columns, rows, at: positionOf(0) };
}

/** Where the text of each cell begins in the line of a row; a pipe behind a backslash is part of a cell. */
function cellOffsets(line: string): readonly number[] {
  const first = /^\s*\|?\s*/.exec(line)?.[0].length ?? 0;
  const pipes = [...line.matchAll(/(?<!\\)\|\s*/g)].map((match) => match.index + match[0].length);
  return [first, ...pipes.filter((offset) => offset > first)];
}
