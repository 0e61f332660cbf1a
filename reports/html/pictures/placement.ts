import type { DiagramEdge } from './diagram.ts';
import type { Route, Routes, Slot } from './routes.ts';
import { labelWidth } from './text-width.ts';

/** Pixels. */
const SIZES = {
  boxHeight: 34,
  boxPadding: 14,
  gapHeight: 14,
  between: 16,
  arrow: 10,
  bend: 56,
  labelled: 19,
  unlabelled: 9,
  longestName: 230,
  margin: 4,
} as const;

/** A rectangle of the picture, pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An arrow as the points it goes through; its label ends before the box on the right and stands above its line. */
export interface Arrow {
  readonly edge: DiagramEdge;
  readonly reversed: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Placement {
  readonly width: number;
  readonly height: number;
  /** By the name of the box. */
  readonly boxes: ReadonlyMap<string, Area>;
  readonly arrows: readonly Arrow[];
}

/** Gives boxes, gaps and arrows their places. Labels have room of their own, so that none covers a box or another. */
export function placed({ columns, routes }: Routes): Placement {
  const heights = new Map(columns.flat().map((slot) => [slot.key, heightOf(slot, routes)]));
  const areas = new Map<string, Area>();
  const tallest = Math.max(0, ...columns.map((column) => columnHeight(column, heights)));
  let x: number = SIZES.margin;
  for (const column of columns) {
    const room = Math.max(0, ...column.map(({ key }) => labelRoom(key, routes)));
    x += areas.size === 0 ? 0 : SIZES.bend + room;
    const width = Math.max(0, ...column.map(({ box }) => (box === undefined ? 0 : boxWidth(box))));
    let y = SIZES.margin + (tallest - columnHeight(column, heights)) / 2;
    for (const { key } of column) {
      const height = heights.get(key) ?? 0;
      areas.set(key, { x, y, width, height });
      y += height + SIZES.between;
    }
    x += width;
  }
  const boxes = new Map(
    columns.flat().flatMap(({ key, box }) => (box === undefined ? [] : [[box, areas.get(key) ?? NOWHERE]])),
  );
  return {
    width: x + SIZES.margin,
    height: tallest + 2 * SIZES.margin,
    boxes,
    arrows: routes.map((route) => arrowOf(route, routes, areas)),
  };
}

const NOWHERE: Area = { x: 0, y: 0, width: 0, height: 0 };

function boxWidth(name: string): number {
  return Math.min(SIZES.longestName, labelWidth(name)) + 2 * SIZES.boxPadding;
}

function columnHeight(column: readonly Slot[], heights: ReadonlyMap<string, number>): number {
  const sum = column.reduce((total, { key }) => total + (heights.get(key) ?? 0), 0);
  return sum + Math.max(0, column.length - 1) * SIZES.between;
}

/** A box is as high as its arrows and their labels need. */
function heightOf({ key, box }: Slot, routes: readonly Route[]): number {
  if (box === undefined) return SIZES.gapHeight;
  const sides = [arriving(key, routes), leaving(key, routes)].map(
    (side) => side.length * stepOf(side) + SIZES.unlabelled,
  );
  return Math.max(SIZES.boxHeight, ...sides);
}

function stepOf(side: readonly Route[]): number {
  return side.some(({ edge }) => edge.label !== undefined) ? SIZES.labelled : SIZES.unlabelled;
}

function arriving(key: string, routes: readonly Route[]): Route[] {
  return routes.filter(({ slots }) => slots.at(-1) === key);
}

function leaving(key: string, routes: readonly Route[]): Route[] {
  return routes.filter(({ slots }) => slots[0] === key);
}

function labelRoom(key: string, routes: readonly Route[]): number {
  return Math.max(0, ...arriving(key, routes).map(({ edge }) => roomFor(edge)));
}

/** Pixels before the box on the right that an arrow goes straight, with its label above it. */
function roomFor({ label }: DiagramEdge): number {
  return SIZES.arrow + (label === undefined ? 0 : labelWidth(label));
}

function arrowOf(route: Route, routes: readonly Route[], areas: ReadonlyMap<string, Area>): Arrow {
  const { edge, reversed, slots } = route;
  const first = areas.get(slots[0] ?? '') ?? NOWHERE;
  const last = areas.get(slots.at(-1) ?? '') ?? NOWHERE;
  const start = { x: first.x + first.width, y: sideY(route, leaving(slots[0] ?? '', routes), 1, first, areas) };
  const endY = sideY(route, arriving(slots.at(-1) ?? '', routes), -2, last, areas);
  const through = slots.slice(1, -1).flatMap((key) => {
    const { x, y, width, height } = areas.get(key) ?? NOWHERE;
    return [
      { x, y: y + height / 2 },
      { x: x + width, y: y + height / 2 },
    ];
  });
  const points = [start, ...through, { x: last.x - roomFor(edge), y: endY }, { x: last.x, y: endY }];
  return { edge, reversed, points };
}

/** Where an arrow touches the side of a box: in the order in which its neighbours on that side stand. */
function sideY(
  route: Route,
  side: readonly Route[],
  neighbour: number,
  box: Area,
  areas: ReadonlyMap<string, Area>,
): number {
  const centre = ({ slots }: Route) => {
    const { y, height } = areas.get(slots.at(neighbour) ?? '') ?? NOWHERE;
    return y + height / 2;
  };
  const index = side.toSorted((a, b) => centre(a) - centre(b)).indexOf(route);
  const step = stepOf(side);
  const label = side.some(({ edge }) => edge.label !== undefined) && neighbour < 0 ? 5 : 0;
  return box.y + box.height / 2 + (index - (side.length - 1) / 2) * step + label;
}
