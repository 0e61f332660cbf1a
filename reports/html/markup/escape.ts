import { cappedText } from '../../text/visible-text.ts';
import type { Html } from './html.ts';

// The only place where text becomes HTML: text of an element, value of an attribute in double quotes, text within SVG.
// All of them need the same five signs written by their names, and none of them more.
// https://html.spec.whatwg.org/multipage/syntax.html#attributes-2

const LIMITS = { text: 2000, line: 4000 } as const;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const MEANS_SOMETHING = /[&<>"']/;
const SIGNS = /[&<>"']/g;

/** Text as it is read, in an element or between the double quotes of an attribute; what would be hidden is shown. */
export function text(foreign: string, limit: number = LIMITS.text): Html {
  const shown = cappedText(foreign, limit);
  return (MEANS_SOMETHING.test(shown) ? shown.replace(SIGNS, (sign) => NAMES[sign] ?? '') : shown) as Html;
}

/** Lines of output or of a file, for a `pre`: each is capped, all are kept. */
export function textLines(lines: readonly string[]): Html {
  return lines.map((line) => text(line, LIMITS.line)).join('\n') as Html;
}

/** An identifier for `id` and `href="#…"`: letters, digits and hyphens; what else there is becomes its code. */
export function anchor(...names: readonly string[]): Html {
  const safe = names.map((name) => name.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`));
  return safe.join('-') as Html;
}

const WEB = /^https?:\/\/[!-~]+$/;

/** The address of a page, when it is one that a browser may follow; nothing for `javascript:` and the like. */
export function webAddress(foreign: string): Html | undefined {
  return WEB.test(foreign) && URL.canParse(foreign) ? text(foreign) : undefined;
}
