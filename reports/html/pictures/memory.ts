import type { RunResult } from '../../../src/model/result.ts';
import { exhibitAnchor } from '../gates/exhibit-block.ts';
import { type Html, NOTHING } from '../markup/html.ts';
import { exhibitNamed } from './exhibit-named.ts';
import { quantityOf } from './quantity.ts';
import { type Panel, smallMultiples } from './small-multiples.ts';

const USED = 4;
const LIMIT = 5;

/** What memory each container used of what it may: a small picture for each. */
export function memoryPictures(result: Pick<RunResult, 'gates'>): Html {
  const found = exhibitNamed(result, 'resource-use');
  if (found === undefined) return NOTHING;
  const { gate, exhibit } = found;
  const panels = exhibit.rows.flatMap(({ cells }): Panel[] => {
    const [title = '', used = '', limit = ''] = [cells[0], cells[USED], cells[LIMIT]];
    const [value, bound] = [quantityOf(used), quantityOf(limit)];
    if (value === undefined) return [];
    const most = bound === undefined ? undefined : { value: bound, shown: limit };
    return [{ title, measures: [{ name: 'memory', value, shown: used, bound: most }] }];
  });
  const description =
    'In front what was used when it was asked, behind it the limit where there is one; all on one scale.';
  const table = exhibitAnchor(gate.id, exhibit.id);
  return smallMultiples({ id: 'memory', title: 'Memory of containers', description, table }, panels);
}
