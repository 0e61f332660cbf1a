import type { RunResult } from '../../../src/model/result.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { exhibitAnchor } from '../gates/exhibit-block.ts';
import { type Html, NOTHING } from '../markup/html.ts';
import type { DiagramNode } from './diagram.ts';
import { exhibitNamed } from './exhibit-named.ts';
import { graphPicture } from './graph-picture.ts';

/** What the table says of ports that nothing but the host itself can reach. */
const ONLY_HERE = 'this host only';

/** From where published ports can be reached, through which address, and to which service and port they lead. */
export function portMap(result: Pick<RunResult, 'gates'>): Html {
  const found = exhibitNamed(result, 'port-map');
  if (found === undefined) return NOTHING;
  const { exhibit, gate } = found;
  const rows = exhibit.rows.map(({ cells: [service = '', port = '', bound = '', from = ''] }) => ({
    service,
    port,
    bound,
    from,
  }));
  const nodes = new Map<string, DiagramNode>();
  for (const { service, bound, from } of rows) {
    nodes.set(`from ${from}`, { name: from, shape: from === ONLY_HERE ? 'address' : 'outside' });
    nodes.set(`bound ${bound}`, { name: bound, shape: 'address' });
    nodes.set(`service ${service}`, { name: service, shape: 'service' });
  }
  const edges = rows.flatMap(({ service, port, bound, from }) => [
    { from, to: bound },
    { from: bound, to: service, label: port },
  ]);
  const description = `${countText(rows.length, 'published port')}: from where each can be reached, the address it is bound to, and the service and its port behind it.`;
  const table = exhibitAnchor(gate.id, exhibit.id);
  return graphPicture(
    { id: 'port-map', title: exhibit.title, description, table },
    { nodes: [...nodes.values()], edges },
  );
}
