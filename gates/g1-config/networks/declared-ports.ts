import { portReach, publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

const REACHABLE_FROM = {
  'every interface': 'every network of the host',
  'this host only': 'this host only',
  'one address': 'the network of that address',
};

export const declaredPorts = defineExhibit({
  meta: { id: 'declared-ports', title: 'Ports that the Compose files publish' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const rows = publishedPorts(composeProject)
      .map(({ service, port, evidence }) => ({
        cells: [
          service.name,
          `${port.target}/${port.protocol}`,
          port.published ?? 'chosen by the engine',
          port.hostAddress ?? 'every address',
          REACHABLE_FROM[portReach(port)],
        ],
        evidence: [evidence],
      }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no service publishes a port' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Container port', style: 'code' },
        { title: 'Host port' },
        { title: 'Bound to' },
        { title: 'Reachable from' },
      ],
      rows,
    };
  },
});
