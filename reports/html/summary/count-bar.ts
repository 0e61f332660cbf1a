import { text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import type { Tone } from '../markup/marks.ts';

const WIDTH = 300;
const HEIGHT = 8;
const GAP = 2;

/** Parts of a whole as one bar; what it shows stands in words beside it, so that it is silent for screen readers. */
export function countBar(parts: readonly { readonly tone: Tone; readonly count: number }[]): Html {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const bars = parts.map(({ tone, count }) => {
    const width = (count / all) * WIDTH;
    const bar = html`<rect class="fill ${text(tone)}" x="${rounded(x)}" y="0" width="${rounded(Math.max(1, width - GAP))}" height="${HEIGHT}"/>`;
    x += width;
    return bar;
  });
  return html`<svg class="count-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
