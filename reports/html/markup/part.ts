import { text } from './escape.ts';
import { type Html, html } from './html.ts';

/** A part of the page that its contents lead to. */
export interface Part {
  /** Of the program, also the anchor: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** A part as a section with a heading of the second level. */
export function partSection({ id, title, content }: Part): Html {
  const anchor = text(id);
  return html`<section class="part" id="${anchor}" aria-labelledby="${anchor}-title">
<h2 id="${anchor}-title">${text(title)}</h2>
${content}
</section>
`;
}
