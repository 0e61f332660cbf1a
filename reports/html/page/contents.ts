import { anchor, text } from '../markup/escape.ts';
import { type Html, html } from '../markup/html.ts';
import type { Part } from '../markup/part.ts';

/** Links to the parts of the page, in their order. */
export function contents(parts: readonly Part[]): Html {
  const links = parts.map(
    ({ id, title }) => html`<li><a href="#${anchor(id)}">${text(title)}</a></li>
`,
  );
  return html`<nav class="contents" aria-label="Contents"><p class="brand">gates</p><ul>
${links}</ul></nav>`;
}
