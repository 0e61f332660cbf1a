import { PRIORITIES, type Priority } from '../../../src/model/priority.ts';
import { utcTime } from '../../text/utc-time.ts';
import { text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import { rounded } from '../pictures/picture.ts';
import type { GateRun } from './runs-of-gate.ts';

const WIDTH = 280;
const HEIGHT = 96;
const WIDEST_COLUMN = 28;

const totalOf = ({ counts }: GateRun) => PRIORITIES.reduce((sum, priority) => sum + counts[priority], 0);
const wordsOf = ({ counts }: GateRun) => PRIORITIES.map((priority) => `${counts[priority]} ${priority}`).join(', ');

/** A column for each run, its findings on top of each other with the most urgent at the bottom. */
export function trendPicture(runs: readonly GateRun[]): Html {
  const most = Math.max(1, ...runs.map(totalOf));
  const step = Math.min(WIDEST_COLUMN, WIDTH / runs.length);
  const ends = [runs[0], runs.at(-1)].filter((run) => run !== undefined).map(wordsOf);
  const columns = runs.map((run, index) => column(run, index * step, step, most));
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${text(`From ${ends.join(' to ')}`)}" focusable="false"><path class="grid" d="M0 ${HEIGHT - 0.5}H${WIDTH}"/>${columns}</svg>
<p class="quiet">${text(ends.join(' → '))}</p>`;
}

/** The classes by which the style fills a column and the sign beside its name. */
export const PRIORITY_FILLS: Readonly<Record<Priority, string>> = { P0: 'p0', P1: 'bad', P2: 'warn', P3: 'quiet' };

function column(run: GateRun, x: number, step: number, most: number): Html {
  let top = HEIGHT;
  const parts = PRIORITIES.filter((priority) => run.counts[priority] > 0).map((priority) => {
    const height = (run.counts[priority] / most) * (HEIGHT - 4);
    top -= height;
    return html`<rect class="fill ${text(PRIORITY_FILLS[priority])}" x="${rounded(x + 1)}" y="${rounded(top)}" width="${rounded(Math.max(1, step - 2))}" height="${rounded(height)}"/>`;
  });
  return html`<g><title>${text(`${utcTime(run.takenAt)}: ${wordsOf(run)}`)}</title>${parts}</g>`;
}
