import { cappedText } from '../../text/visible-text.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, NOTHING } from '../markup/html.ts';
import type { Diagram, DiagramNode } from './diagram.ts';
import { layersOf } from './layers.ts';
import { type PictureWords, picture, rounded } from './picture.ts';
import { type Area, type Arrow, placed } from './placement.ts';
import { routesOf } from './routes.ts';

/** A name that is longer is cut in its box; pointing at it shows it whole. */
const NAME = 30;
const LABEL = 24;
/** A picture with more arrows than this is no help to anybody. */
const ARROWS = 150;

/** Draws boxes and arrows from the left to the right. Returns nothing for a diagram that is too large to be read. */
export function graphPicture(words: PictureWords, diagram: Diagram): Html {
  if (diagram.edges.length > ARROWS || diagram.nodes.length === 0) return NOTHING;
  const shown = shortened(diagram);
  const { width, height, boxes, arrows } = placed(routesOf(shown, layersOf(shown)));
  const marker = html`arrow-${text(words.id)}`;
  const head = html`<defs><marker id="${marker}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0.5 8 4 0 7.5z"/></marker></defs>`;
  const drawn = shown.nodes.map((node) => box(node, boxes.get(node.name)));
  return picture(words, width, height, html`${head}${arrows.map((each) => arrow(each, marker))}${drawn}`);
}

/** Names that are equal when cut stay apart: the boxes are told apart by their whole names. */
function shortened({ nodes, edges }: Diagram): Diagram {
  return {
    nodes,
    edges: edges.map((edge) => (edge.label === undefined ? edge : { ...edge, label: cappedText(edge.label, LABEL) })),
  };
}

function box({ name, shape }: DiagramNode, area: Area | undefined): Html {
  if (area === undefined) return NOTHING;
  const { x, y, width, height } = area;
  const label = cappedText(name, NAME);
  const corner = shape === 'outside' ? height / 2 : shape === 'store' ? 2 : 7;
  return html`<g class="box ${text(shape)}"><title>${text(name)}</title><rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(Math.min(17, corner))}"/>${storeLines(shape, area)}<text x="${rounded(x + width / 2)}" y="${rounded(y + height / 2 + 4.5)}" text-anchor="middle">${text(label)}</text></g>
`;
}

/** A store has a second line at its sides: it is told apart without colour. */
function storeLines(shape: DiagramNode['shape'], { x, y, width, height }: Area): Html {
  if (shape !== 'store') return NOTHING;
  const [left, right, top, end] = [x + 5, x + width - 5, y, y + height].map(rounded);
  return html`<path d="M${left ?? 0} ${top ?? 0}V${end ?? 0}M${right ?? 0} ${top ?? 0}V${end ?? 0}"/>`;
}

function arrow({ edge, reversed, points }: Arrow, marker: Html): Html {
  const ends = reversed ? html` marker-start="url(#${marker})"` : html` marker-end="url(#${marker})"`;
  const dashed = edge.dashed === true ? html` dashed` : NOTHING;
  const line = html`<path class="arrow${dashed}" d="${curve(points)}"${ends}/>`;
  const end = points.at(-1);
  if (edge.label === undefined || end === undefined) return line;
  return html`${line}<text class="edge-label" x="${rounded(end.x - 11)}" y="${rounded(end.y - 6)}" text-anchor="end">${text(edge.label)}</text>
`;
}

/** Straight where the line is level, bent between two heights. */
function curve(points: Arrow['points']): Html {
  const [first, ...others] = points;
  if (first === undefined) return NOTHING;
  let from = first;
  const parts = others.map((to) => {
    const middle = rounded((from.x + to.x) / 2);
    const bend = html`C${middle} ${rounded(from.y)} ${middle} ${rounded(to.y)} ${rounded(to.x)} ${rounded(to.y)}`;
    const level = html`H${rounded(to.x)}`;
    const part = from.y === to.y ? level : bend;
    from = to;
    return part;
  });
  return html`M${rounded(first.x)} ${rounded(first.y)}${parts}`;
}
