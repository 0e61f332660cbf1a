import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagram } from './diagram.ts';
import { layersOf } from './layers.ts';
import { type Area, type Placement, placed } from './placement.ts';
import { routesOf } from './routes.ts';
import { labelWidth } from './text-width.ts';

const LETTER_HEIGHT = 11;

function diagramOf(
  nodes: readonly string[],
  ...edges: readonly (readonly [string, string, label?: string | undefined])[]
): Diagram {
  return {
    nodes: nodes.map((name) => ({ name, shape: name === 'outside' ? 'outside' : 'service' })),
    edges: edges.map(([from, to, label]) => ({ from, to, ...(label !== undefined && { label }) })),
  };
}

const layout = (diagram: Diagram) => placed(routesOf(diagram, layersOf(diagram)));

/** The rectangles that labels take, as the picture draws them: they end before the box on the right. */
function labelsOf({ arrows }: Placement): Area[] {
  return arrows.flatMap(({ edge: { label }, points }) => {
    const end = points.at(-1);
    if (label === undefined || end === undefined) return [];
    const width = labelWidth(label);
    return [{ x: end.x - 11 - width, y: end.y - 6 - LETTER_HEIGHT, width, height: LETTER_HEIGHT }];
  });
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function overlaps(areas: readonly Area[]): number {
  return areas.flatMap((area, index) => areas.slice(index + 1).filter((other) => overlap(area, other))).length;
}

describe('columns', () => {
  test('what is called stands to the right of its callers', () => {
    const layers = layersOf(diagramOf(['db', 'api', 'ui', 'outside'], ['outside', 'ui'], ['ui', 'api'], ['api', 'db']));
    expect(Object.fromEntries(layers)).toEqual({ outside: 0, ui: 1, api: 2, db: 3 });
  });

  test('a circle of callers ends, and is drawn', () => {
    const circle = diagramOf(['a', 'b', 'c'], ['a', 'b'], ['b', 'c'], ['c', 'a']);
    expect(Object.fromEntries(layersOf(circle))).toEqual({ a: 0, b: 1, c: 2 });
    expect(layout(circle).arrows.map(({ edge, reversed }) => `${edge.from}${reversed ? '<' : '>'}${edge.to}`)).toEqual([
      'a>b',
      'b>c',
      'c<a',
    ]);
  });

  test('a worker that nobody calls stands next to what it calls, not beside the outside', () => {
    const system = diagramOf(
      ['outside', 'ui', 'api', 'db', 'worker'],
      ['outside', 'ui'],
      ['ui', 'api'],
      ['api', 'db'],
      ['worker', 'db'],
    );
    expect(layersOf(system).get('worker')).toBe(2);
  });
});

const NAMES = ['outside', 'gateway', 'a service of a very long name', 'api', 'db', 'cache', 'worker', 'queue', 'ui'];
const anyDiagram = fc
  .record({
    nodes: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
    edges: fc.array(
      fc.tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...NAMES),
        fc.option(fc.constantFrom('80', '5432/tcp', '8080, 8443'), { nil: undefined }),
      ),
      { maxLength: 24 },
    ),
  })
  .map(({ nodes, edges }) => diagramOf(nodes, ...edges));

describe('whatever the services are', () => {
  test('no box covers another, and no label covers a box or another label', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        const placement = layout(diagram);
        const boxes = [...placement.boxes.values()];
        expect(placement.boxes.size).toBe(diagram.nodes.length);
        expect(overlaps([...boxes, ...labelsOf(placement)])).toBe(0);
        for (const { x, y, width, height } of boxes) {
          expect([x >= 0, y >= 0, x + width <= placement.width, y + height <= placement.height]).toEqual([
            true,
            true,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('an arrow bends between the columns only, where no box stands', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        const { boxes, arrows } = layout(diagram);
        for (const { points } of arrows) {
          for (const [index, { x, y }] of points.entries()) {
            const next = points[index + 1];
            if (next === undefined || y === next.y) continue;
            const bend = { x: x + 0.1, y: Math.min(y, next.y), width: next.x - x - 0.2, height: Math.abs(y - next.y) };
            expect([...boxes.values()].filter((box) => overlap(bend, box))).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
