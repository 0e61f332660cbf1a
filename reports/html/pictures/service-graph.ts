import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { exhibitAnchor } from '../gates/exhibit-block.ts';
import type { Html } from '../markup/html.ts';
import { graphPicture } from './graph-picture.ts';

/** Every exhibit that comes with a diagram, drawn: who calls whom, and what is reached from outside. */
export function serviceGraphs({ gates }: Pick<RunResult, 'gates'>): Html[] {
  return gates.flatMap(({ id: gate, sections }) =>
    sections.flatMap(({ exhibits }) =>
      exhibits.flatMap(({ id, title, diagram, rows }) => {
        if (diagram === undefined || rows.length === 0) return [];
        const stores = diagram.nodes.filter(({ shape }) => shape === 'store').length;
        const services = diagram.nodes.filter(({ shape }) => shape === 'service').length;
        const counts = [
          countText(services, 'service'),
          countText(stores, 'data store'),
          countText(diagram.edges.length, 'connection'),
        ];
        const description = `${counts.join(', ')}. Arrows lead from the caller to what it calls.`;
        return [graphPicture({ id: `${gate}-${id}`, title, description, table: exhibitAnchor(gate, id) }, diagram)];
      }),
    ),
  );
}
