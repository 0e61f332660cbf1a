import { cappedText } from '../../text/visible-text.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import { type PictureWords, rounded } from './picture.ts';

/** One measure of one thing: what was seen, and a second value to compare it with. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
  /** The slowest answer, a limit. */
  readonly bound: { readonly value: number; readonly shown: string } | undefined;
}

/** Measures of one service. */
export interface Panel {
  readonly title: string;
  readonly measures: readonly Measure[];
}

const WIDTH = 220;
const ROW = 34;
const NAME = 30;

/** Small pictures of the same kind side by side, all on one scale, so that they can be compared at a glance. */
export function smallMultiples(words: PictureWords, panels: readonly Panel[]): Html {
  const all = panels.flatMap(({ measures }) => measures.flatMap(({ value, bound }) => [value, bound?.value ?? 0]));
  const most = Math.max(...all, 0);
  if (most === 0) return NOTHING;
  const { id, title, description, table } = words;
  return html`<figure class="picture multiples" id="picture-${text(id)}"><figcaption><h3>${text(title)}</h3>
<p class="quiet">${text(description)} <a href="#${table}">The same as a table</a></p></figcaption>
<ul>${panels.map((panel) => panelItem(panel, most))}</ul></figure>
`;
}

function panelItem({ title, measures }: Panel, most: number): Html {
  const height = measures.length * ROW;
  const label = measures.map(
    ({ name, shown, bound }) => `${name} ${shown}${bound === undefined ? '' : ` of ${bound.shown}`}`,
  );
  return html`<li><h4>${text(title)}</h4><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${text(label.join('; '))}" focusable="false">
${measures.map((measure, index) => bars(measure, index * ROW, most))}</svg></li>
`;
}

function bars({ name, value, shown, bound }: Measure, y: number, most: number): Html {
  const length = (amount: number) => rounded(Math.max(1, (amount / most) * WIDTH));
  const second =
    bound === undefined
      ? NOTHING
      : html`<rect class="bound" x="0" y="${y + 19}" width="${length(bound.value)}" height="8" rx="1"/>`;
  const told = bound === undefined ? shown : `${shown} / ${bound.shown}`;
  return html`<text x="0" y="${y + 13}">${text(cappedText(name, NAME))}</text><text class="value" x="${WIDTH}" y="${y + 13}" text-anchor="end">${text(told)}</text>${second}<rect class="measure" x="0" y="${y + 19}" width="${length(value)}" height="8" rx="1"/>
`;
}
