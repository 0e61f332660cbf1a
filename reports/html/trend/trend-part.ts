import type { FindingSeries } from '../../../src/history/series.ts';
import { PRIORITIES } from '../../../src/model/priority.ts';
import type { GateResult, RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { utcTime } from '../../text/utc-time.ts';
import { text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';
import { table } from '../markup/table.ts';
import { code } from '../markup/wording.ts';
import { type GateRun, runsOfGate } from './runs-of-gate.ts';
import { PRIORITY_FILLS, trendPicture } from './trend-picture.ts';

/** How many findings each gate had, run by run; nothing before there are two runs to compare. */
export function trendPart({ gates }: Pick<RunResult, 'gates'>, past: readonly FindingSeries[]): Part | undefined {
  const seen = gates.map((gate) => ({ gate, runs: runsOfGate(past, gate.id) })).filter(({ runs }) => runs.length > 1);
  if (seen.length === 0) return undefined;
  const content = html`<p>Findings by priority, one column for each run in which the gate was judged, the newest at the right. The most urgent stand at the bottom.</p>
<ul class="legend">${LEGEND}</ul>
<div class="columns">${seen.map(({ gate, runs }) => gateTrend(gate, runs))}</div>
<details class="aside"><summary>The same as a table</summary>${seen.map(({ gate, runs }) => trendTable(gate, runs))}</details>`;
  return { id: 'trend', title: 'Over time', content };
}

const LEGEND = PRIORITIES.map(
  (priority) =>
    html`<li><span class="dot ${text(PRIORITY_FILLS[priority])}" aria-hidden="true"></span>${text(priority)}</li>`,
);

function gateTrend({ id, title }: GateResult, runs: readonly GateRun[]): Html {
  return html`<figure class="trend"><figcaption><h3>${text(`${id.toUpperCase()} ${title}`)}</h3></figcaption>${trendPicture(runs)}</figure>
`;
}

function trendTable({ id, title }: GateResult, runs: readonly GateRun[]): Html {
  const rows = runs.map(({ run, takenAt, counts }) => ({
    cells: [code(run), text(utcTime(takenAt)), ...PRIORITIES.map((priority) => html`${counts[priority]}`)],
  }));
  const numbers = PRIORITIES.map((priority) => ({ title: text(priority), style: 'number' as const }));
  const label = `${id.toUpperCase()} ${title}: ${countText(runs.length, 'run')}`;
  return html`<h4>${text(label)}</h4>${table(label, [{ title: html`Run` }, { title: html`Taken` }, ...numbers], [{ rows }])}`;
}
