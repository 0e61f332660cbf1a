import type { RunResult } from '../../../src/model/result.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import { exhibitAnchor } from '../gates/exhibit-block.ts';
import { type Html, NOTHING } from '../markup/html.ts';
import { exhibitNamed } from './exhibit-named.ts';
import { quantityOf } from './quantity.ts';
import { type Measure, smallMultiples } from './small-multiples.ts';

/** How fast health and readiness endpoints answered: a small picture for each service. */
export function latencyPictures(result: Pick<RunResult, 'gates'>): Html {
  const found = exhibitNamed(result, 'health-endpoints');
  if (found === undefined) return NOTHING;
  const { gate, exhibit } = found;
  const measured = exhibit.rows.flatMap(({ cells: [service = '', url = '', , median = '', slowest = ''] }) => {
    const [value, bound] = [quantityOf(median), quantityOf(slowest)];
    if (value === undefined) return [];
    const slow = bound === undefined ? undefined : { value: bound, shown: slowest };
    const measure: Measure = { name: pathOf(url), value, shown: median, bound: slow };
    return [{ service, measure }];
  });
  const panels = [...groupBy(measured, ({ service }) => service)].map(([title, rows]) => ({
    title,
    measures: rows.map(({ measure }) => measure),
  }));
  const description = 'In front the median of several requests, behind it the slowest of them; all on one scale.';
  const table = exhibitAnchor(gate.id, exhibit.id);
  return smallMultiples({ id: 'latency', title: 'Latency of health endpoints', description, table }, panels);
}

/** `:3001/health`: within a service the host says nothing, the port may. */
function pathOf(url: string): string {
  return /^https?:\/\/[^/]*?((?::\d+)?\/.*)$/.exec(url)?.[1] ?? url;
}
