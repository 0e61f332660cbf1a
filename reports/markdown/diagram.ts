import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import { cappedText } from '../text/visible-text.ts';
import { diagramFence } from './escape.ts';
import type { Markdown } from './markdown.ts';

type Diagram = NonNullable<ExhibitResult['diagram']>;

const LABEL = 60;
/** A picture with more lines than this is no help to anybody. */
const EDGES = 150;

const SHAPES = {
  service: (label: string) => `["${label}"]`,
  store: (label: string) => `[("${label}")]`,
  outside: (label: string) => `(["${label}"])`,
} as const;

/** A diagram in Mermaid, which most readers of Markdown draw: https://mermaid.js.org/syntax/flowchart.html */
export function diagramBlock({ nodes, edges }: Diagram): Markdown {
  const names = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
  const lines = edges.slice(0, EDGES).flatMap(({ from, to, label, dashed }) => {
    const [start, end] = [names.get(from), names.get(to)];
    if (start === undefined || end === undefined) return [];
    const arrow = dashed === true ? '-.->' : '-->';
    return `  ${start} ${arrow}${label === undefined ? '' : `|"${labelText(label)}"|`} ${end}`;
  });
  const boxes = nodes.map(({ name, shape }, index) => `  n${index}${SHAPES[shape](labelText(name))}`);
  return diagramFence(['flowchart LR', ...boxes, ...lines]);
}

/** Everything but plain letters, digits and a few harmless signs is written as the code of a character. */
function labelText(text: string): string {
  return cappedText(text, LABEL).replace(/[^\w .,:/()-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
