import { text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import { scrolling } from '../markup/scrolling.ts';

/** What a picture is called, in words what it shows, and where the same facts stand as a table. */
export interface PictureWords {
  /** Of the program: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Anchor of the table that says the same; its link is the text alternative. */
  readonly table: Html;
}

/** An SVG drawn within the page, in pixels, that scrolls on its own where it is wider; named and described in words. */
export function picture(words: PictureWords, width: number, height: number, shapes: Html): Html {
  const { id, title, description, table } = words;
  const name = html`${text(id)}`;
  const size = html`width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  const drawn = html`<svg ${size} role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d" focusable="false">
${shapes}</svg>`;
  return html`<figure class="picture" id="picture-${name}"><figcaption><h3 id="${name}-t">${text(title)}</h3>
<p class="quiet" id="${name}-d">${text(description)} <a href="#${table}">The same as a table</a></p></figcaption>
${scrolling(title, drawn)}</figure>
`;
}

/** A length as it stands in SVG. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
