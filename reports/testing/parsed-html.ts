import { type DefaultTreeAdapterTypes, ErrorCodes, parse } from 'parse5';

/** An element as a browser sees it: parse5 reads as the specification of HTML says. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The elements of a page in the order of the document, and what a browser would have had to mend. */
export interface ParsedHtml {
  readonly elements: readonly HtmlElement[];
  readonly mistakes: readonly string[];
}

export function parsedHtml(page: string): ParsedHtml {
  const mistakes: string[] = [];
  const document = parse(page, {
    onParseError: ({ code, startLine }) => {
      // Characters that Unicode keeps for nobody are read as they are, and mean nothing.
      if (code !== ErrorCodes.noncharacterInInputStream) mistakes.push(`${code} in line ${startLine}`);
    },
  });
  const elements: HtmlElement[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return { elements, mistakes };
}

/** What is written in an element and in those within it. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The same as words with one blank between them, also where only elements part them. */
export function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value.replaceAll(/\s+/g, ' ').trim();
  const parts = 'childNodes' in node ? node.childNodes.map(wordsOf) : [];
  return parts.filter((part) => part !== '').join(' ');
}

/** The value of an attribute; nothing where the element does not have it. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
