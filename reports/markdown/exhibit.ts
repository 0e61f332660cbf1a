import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import { groupBy } from '../../src/shared/group-by.ts';
import { sentence } from '../text/sentence.ts';
import { citation, evidenceList } from './citation.ts';
import { diagramBlock } from './diagram.ts';
import { cell, codeCell, fence, heading, prose } from './escape.ts';
import { blocks, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';
import { table } from './table.ts';

/** A table of facts with the evidence of each row in the last column, and what is missing from it said below. */
export function exhibitBlock(exhibit: ExhibitResult): Markdown {
  const { title, rows, note, incomplete, diagram, excerpts = [] } = exhibit;
  const cited = rows.flatMap(({ evidence }) => evidence);
  return blocks(
    heading(4, title),
    rows.length === 0
      ? unknown(md`Not shown`, exhibit.reason ?? incomplete ?? 'no reason was given')
      : blocks(...tables(exhibit)),
    diagram === undefined || rows.length === 0 ? NOTHING : diagramBlock(diagram),
    note === undefined || rows.length === 0 ? NOTHING : md`${prose(sentence(note))} ${citation(cited, note)}`,
    ...excerpts.map(excerptBlock),
    incomplete === undefined || rows.length === 0 ? NOTHING : unknown(md`Incomplete`, incomplete),
  );
}

/** Rows of a group have a table of their own, under its name. */
function tables(exhibit: ExhibitResult): Markdown[] {
  const groups = groupBy(exhibit.rows, ({ group = '' }) => group);
  return [...groups].map(([name, rows]) => {
    const shown = facts({ ...exhibit, rows: [...rows] });
    return name === '' ? shown : blocks(heading(5, name), shown);
  });
}

/** Lines that were seen or can be typed, under a title that cites where they are from. */
function excerptBlock({ title, language, lines, evidence }: NonNullable<ExhibitResult['excerpts']>[number]): Markdown {
  return blocks(md`${prose(title)}: ${citation(evidence, title)}`, fence(lines, language));
}

function facts({ title, columns, rows }: ExhibitResult): Markdown {
  const headings = columns.map((column) => ({
    title: cell(column.title),
    ...(column.style === 'number' && { align: 'right' as const }),
  }));
  return table(
    [...headings, { title: md`Evidence` }],
    rows.map((row) => [
      ...row.cells.map((text, index) => (columns[index]?.style === 'code' ? literal(text) : cell(text))),
      evidenceList(row.evidence, `a row of ${title}`),
    ]),
  );
}

/** `none` says that there is no literal, and is none itself. */
function literal(text: string): Markdown {
  return text === 'none' ? cell(text) : codeCell(text);
}

function unknown(what: Markdown, reason: string): Markdown {
  return md`${sign('unknown')} ${what}: ${prose(sentence(reason))}`;
}
