import { numberText } from '../../../src/derive/logs/log-window.ts';
import { routeText } from '../../../src/derive/stores/route-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Server = EvidenceFor<'rabbitServers'>['rabbitServers'][number];

export const rabbitOverview = defineExhibit({
  meta: { id: 'rabbit-overview', title: 'RabbitMQ servers, as they were reached and what they told' },
  needs: ['serviceAccess', 'rabbitServers', 'containers'],
  present({ serviceAccess, rabbitServers, containers }) {
    const brokers = containers.filter((container) => knownService(container)?.kind === 'rabbitmq');
    const reached = serviceAccess.filter(({ container }) => brokers.some(({ name }) => name === container));
    if (reached.length === 0) return { notApplicable: 'no container runs a RabbitMQ server' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Reached by' },
        { title: 'Version' },
        { title: 'Nodes' },
        { title: 'Memory' },
        { title: 'Disk' },
        { title: 'Connections' },
        { title: 'Queues' },
      ],
      rows: reached
        .toSorted((a, b) => compareText(a.container, b.container))
        .map((access) => {
          const server = rabbitServers.find(({ container }) => container === access.container);
          const reason = access.notRead?.message ?? 'see the evidence';
          const told = server ? serverCells(server) : [`not read: ${reason}`, '', '', '', '', ''];
          return {
            cells: [access.container, routeText(access), ...told],
            evidence: server ? [access.evidence, server.evidence] : [access.evidence],
          };
        }),
    };
  },
});

function serverCells({ version, nodes, connections, consumers, queues }: Server): string[] {
  const perNode = (text: (node: Server['nodes'][number]) => string) => nodes.map(text).join('; ');
  const size = (bytes: number | undefined) => (bytes === undefined ? 'unknown' : sizeText(bytes));
  return [
    version,
    perNode(({ name, running }) => (running ? name : `${name} (down)`)),
    perNode((node) => `${size(node.memoryUsedBytes)} of ${size(node.memoryLimitBytes)}`),
    perNode((node) => `${size(node.diskFreeBytes)} free`),
    `${numberText(connections)}, ${numberText(consumers)} consumers`,
    numberText(queues.length),
  ];
}
