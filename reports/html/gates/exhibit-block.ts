import type { ExhibitResult } from '../../../src/model/exhibit-result.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import { sentence } from '../../text/sentence.ts';
import { citation } from '../evidence/citation.ts';
import { anchor, text, textLines } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { type TableColumn, type TableRow, table } from '../markup/table.ts';
import { code, prose, proseSentence } from '../markup/wording.ts';

type Row = ExhibitResult['rows'][number];

/** A table of facts with the evidence of each row in the last column; what is missing from it stands above it. */
export function exhibitBlock(gate: string, exhibit: ExhibitResult): Html {
  const { id, title, rows, note, incomplete, reason, excerpts = [] } = exhibit;
  const open = rows.length === 0 ? (reason ?? incomplete ?? 'no reason was given') : incomplete;
  const word = rows.length === 0 ? html`Not shown` : html`Incomplete`;
  const missing =
    open === undefined ? NOTHING : html`<p class="reason"><strong>${word}:</strong> ${text(sentence(open))}</p>`;
  const told = note === undefined || rows.length === 0 ? NOTHING : html`<p class="quiet">${proseSentence(note)}</p>`;
  return html`<section class="exhibit" id="${exhibitAnchor(gate, id)}"><h4>${text(title)}</h4>
${missing}${rows.length === 0 ? NOTHING : facts(exhibit)}${told}${excerpts.map(excerpt)}</section>
`;
}

/** The id under which an exhibit can be linked to. */
export function exhibitAnchor(gate: string, exhibit: string): Html {
  return anchor('exhibit', gate, exhibit);
}

function facts({ title, columns, rows }: ExhibitResult): Html {
  const headings: TableColumn[] = columns.map((column) => ({
    title: text(column.title),
    ...(column.style === 'number' && { style: 'number' as const }),
  }));
  const groups = [...groupBy(rows, ({ group = '' }) => group)].map(([name, members]) => ({
    ...(name !== '' && { title: name }),
    rows: members.map((row) => tableRow(title, columns, row)),
  }));
  return table(title, [...headings, { title: html`Evidence` }], groups);
}

function tableRow(title: string, columns: ExhibitResult['columns'], { cells, evidence }: Row): TableRow {
  const written = cells.map((cell, index) => (columns[index]?.style === 'code' ? literal(cell) : prose(cell)));
  return { cells: [...written, citation(evidence, `a row of ${title}`)] };
}

/** `none` says that there is no literal, and is none itself. */
function literal(cell: string): Html {
  return cell === 'none' ? text(cell) : code(cell);
}

function excerpt({ title, lines, evidence }: NonNullable<ExhibitResult['excerpts']>[number]): Html {
  return html`<figure class="excerpt"><figcaption>${text(title)} ${citation(evidence, title)}</figcaption><pre><code>${textLines(lines)}</code></pre></figure>
`;
}
