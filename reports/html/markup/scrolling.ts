import { text } from './escape.ts';
import { type Html, html } from './html.ts';

/** What may be wider than the page: it scrolls on its own, also with the keyboard. `label` is the program's or foreign. */
export function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${text(label)}">${content}</div>`;
}
