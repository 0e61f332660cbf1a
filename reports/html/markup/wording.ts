import { sentence } from '../../text/sentence.ts';
import { anchor, text, webAddress } from './escape.ts';
import { type Html, html, NOTHING } from './html.ts';

/** A sentence or a name. A pair of backticks in it marks a literal, as the authors of checks write them. */
export function prose(foreign: string): Html {
  if (!foreign.includes('`')) return text(foreign);
  const parts = foreign.split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? code(part) : text(part)))}`;
}

/** As `prose`, with a full stop. */
export function proseSentence(foreign: string): Html {
  return prose(sentence(foreign));
}

/** A literal of the system; nothing where there is none. */
export function code(foreign: string): Html {
  return foreign === '' ? NOTHING : html`<code>${text(foreign)}</code>`;
}

/** A link to a page elsewhere, or only its label where the address is no web address. */
export function outsideLink(label: string, address: string): Html {
  const href = webAddress(address);
  if (href === undefined) return text(label);
  return html`<a href="${href}" rel="noreferrer noopener external">${text(label)}</a>`;
}

/** The id under which a check can be linked to. */
export function checkAnchor(gate: string, check: string): Html {
  return anchor('check', gate, check);
}

/** The id under which a section of a gate can be linked to. */
export function sectionAnchor(gate: string, section: string): Html {
  return anchor('section', gate, section);
}
