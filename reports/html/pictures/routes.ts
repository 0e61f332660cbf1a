import { type Diagram, type DiagramEdge, drawnEdges } from './diagram.ts';

/** A place in a column: a box, or a gap that an arrow passes through on its way to a column further on. */
export interface Slot {
  readonly key: string;
  readonly box: string | undefined;
}

/** An arrow with the slots that it goes through, one per column, from the left to the right. */
export interface Route {
  readonly edge: DiagramEdge;
  /** True when the arrow points to the left. */
  readonly reversed: boolean;
  readonly slots: readonly string[];
}

/** The columns with their slots, and the way of each arrow through them. */
export interface Routes {
  readonly columns: readonly (readonly Slot[])[];
  readonly routes: readonly Route[];
}

/** Gives every arrow that spans several columns a gap in each of those between, so that it crosses no box. */
export function routesOf(diagram: Diagram, layers: ReadonlyMap<string, number>): Routes {
  const columns: Slot[][] = Array.from({ length: Math.max(0, ...layers.values()) + 1 }, () => []);
  for (const { name } of diagram.nodes) columns[layers.get(name) ?? 0]?.push({ key: name, box: name });
  const routes = drawnEdges(diagram).map((edge, index): Route => {
    const reversed = (layers.get(edge.from) ?? 0) > (layers.get(edge.to) ?? 0);
    const [left, right] = reversed ? [edge.to, edge.from] : [edge.from, edge.to];
    const gaps: string[] = [];
    for (let column = (layers.get(left) ?? 0) + 1; column < (layers.get(right) ?? 0); column += 1) {
      const key = `\0${index}\0${column}`;
      columns[column]?.push({ key, box: undefined });
      gaps.push(key);
    }
    return { edge, reversed, slots: [left, ...gaps, right] };
  });
  return { columns: untangled(columns, routes), routes };
}

const ROUNDS = 8;

/** Sorts each column by where the neighbours of its slots stand, forwards and backwards, so that few arrows cross. */
function untangled(columns: readonly (readonly Slot[])[], routes: readonly Route[]): readonly (readonly Slot[])[] {
  const neighbours = new Map<string, string[]>();
  const connect = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const { slots } of routes) {
    for (const [index, slot] of slots.entries()) {
      const next = slots[index + 1];
      if (next === undefined) continue;
      connect(slot, next);
      connect(next, slot);
    }
  }
  let sorted = columns;
  for (let round = 0; round < ROUNDS; round += 1) {
    const beside = round % 2 === 0 ? -1 : 1;
    sorted = sorted.map((column, index) => sortedBy(column, sorted[index + beside] ?? [], neighbours));
  }
  return sorted;
}

function sortedBy(
  column: readonly Slot[],
  beside: readonly Slot[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): readonly Slot[] {
  const places = new Map(beside.map(({ key }, index) => [key, index]));
  const weights = column.map(({ key }, index) => {
    const near = (neighbours.get(key) ?? []).flatMap((each) => places.get(each) ?? []);
    return near.length === 0 ? index : near.reduce((sum, place) => sum + place, 0) / near.length;
  });
  const order = column.map((slot, index) => ({ slot, weight: weights[index] ?? index }));
  return order.toSorted((a, b) => a.weight - b.weight).map(({ slot }) => slot);
}
