import { type ServiceEdge, serviceEdges } from '../../../src/derive/networks/service-graph.ts';
import { defaultPort } from '../../../src/derive/ports/default-port.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const internalCommunication = defineExhibit({
  meta: { id: 'internal-communication', title: 'Connections between services that URLs in their environment declare' },
  needs: ['containers'],
  present({ containers }) {
    const rows = serviceEdges(containers)
      .map((edge) => ({
        cells: [edge.from, edge.to, edge.variable, edge.url, portText(edge)],
        evidence: [edge.evidence],
      }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no URL in an environment names another service of the target' };
    return {
      columns: [
        { title: 'From' },
        { title: 'To' },
        { title: 'Variable', style: 'code' },
        { title: 'URL', style: 'code' },
        { title: 'Port' },
      ],
      rows,
    };
  },
});

function portText({ port, scheme }: ServiceEdge): string {
  if (port !== undefined) return `${port}`;
  const usual = defaultPort(scheme);
  return usual === undefined ? 'not stated' : `${usual} (default)`;
}
