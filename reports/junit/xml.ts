import { cappedText } from '../text/visible-text.ts';

declare const xml: unique symbol;

/** Text that is XML already. Foreign text becomes it only through `text` and the attributes of `element`. */
export type Xml = string & { readonly [xml]: true };

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const LIMIT = 2000;

/** An element; an attribute without a value is left out. Names are words of the program. */
export function element(name: string, attributes: Attributes, content: readonly Xml[] = []): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ');
  return (content.length === 0 ? `<${start}/>` : `<${start}>${content.join('')}</${name}>`) as Xml;
}

/** Lines of text within an element; what was a line break in one of them is shown as `\n`. */
export function text(...lines: readonly string[]): Xml {
  return lines.map(escaped).join('\n') as Xml;
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/**
 * What `visibleText` shows by its number includes everything that XML 1.0 has no character for.
 * https://www.w3.org/TR/xml/#charsets
 */
function escaped(foreign: string): string {
  return cappedText(foreign, LIMIT).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
