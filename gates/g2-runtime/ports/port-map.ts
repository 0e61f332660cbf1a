import { isEveryInterface, isLoopback } from '../../../src/derive/networks/host-address.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const portMap = defineExhibit({
  meta: { id: 'port-map', title: 'Published ports and the interface each is bound to' },
  needs: ['containers'],
  present({ containers }) {
    const rows = containers
      .flatMap((container) => container.ports.map((port) => ({ container, port })))
      .map(({ container, port }) => ({
        cells: [
          container.service,
          `${port.containerPort}/${port.protocol}`,
          `${port.hostAddress}:${port.hostPort}`,
          reach(port.hostAddress),
        ],
        evidence: [container.evidence],
      }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no container publishes a port' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Container port', style: 'code' },
        { title: 'Bound to', style: 'code' },
        { title: 'Reachable from' },
      ],
      rows,
    };
  },
});

function reach(hostAddress: string): string {
  if (isEveryInterface(hostAddress)) return 'every network of the host';
  return isLoopback(hostAddress) ? 'this host only' : 'the network of that address';
}
