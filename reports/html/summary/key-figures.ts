import type { RunResult } from '../../../src/model/result.ts';
import { overviewOf } from '../../select/overview.ts';
import { sentence } from '../../text/sentence.ts';
import { citation } from '../evidence/citation.ts';
import { text } from '../markup/escape.ts';
import { html, NOTHING } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { prose } from '../markup/wording.ts';

/** The figures of each gate that has some: what is declared, what runs, what the flows came to. */
export function keyFigures({ gates }: Pick<RunResult, 'gates'>): Part | undefined {
  const shown = gates.flatMap((gate) => overviewOf(gate).map((exhibit) => ({ gate, exhibit })));
  if (shown.length === 0) return undefined;
  const columns = shown.map(({ gate, exhibit: { rows, reason, incomplete } }) => {
    const figures = rows.map(
      ({ cells: [title = '', ...observed], evidence }) =>
        html`<dt>${prose(title)}</dt><dd>${prose(observed.join('; '))} ${citation(evidence, title)}</dd>`,
    );
    const why = rows.length === 0 ? (reason ?? incomplete) : incomplete;
    const open = why === undefined ? NOTHING : html`<p class="reason">${text(sentence(why))}</p>`;
    return html`<div><h3>${text(gate.title)}</h3>${figures.length === 0 ? NOTHING : html`<dl class="stacked">${figures}</dl>`}${open}</div>
`;
  });
  return { id: 'figures', title: 'Key figures', content: html`<div class="columns">${columns}</div>` };
}
