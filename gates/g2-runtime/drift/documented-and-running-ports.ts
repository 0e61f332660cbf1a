import { documentedPortTables } from '../../../src/derive/documents/documented-port.ts';
import { portsText } from '../../../src/derive/ports/port-binding-text.ts';
import { runningPorts } from '../../../src/derive/ports/running-port.ts';
import { type RunningService, runningServices } from '../../../src/derive/services/running-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const documentedAndRunningPorts = defineExhibit({
  meta: { id: 'documented-and-running-ports', title: 'Ports: documents and running containers' },
  needs: ['documents', 'containers'],
  present({ documents, containers }) {
    const tables = documentedPortTables(runningServices(containers), documents);
    const rows = tables.filter((table) => table.some(({ service }) => service !== undefined)).flat();
    if (rows.length === 0) return { notApplicable: 'no document that was read has a table of ports of what runs' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Document says' },
        { title: 'Container ports' },
        { title: 'Bound to', style: 'code' },
        { title: 'Where', style: 'code' },
      ],
      rows: rows.map(({ label, ports, access, service, at, evidence }) => ({
        cells: [
          label,
          [ports.join(', '), ...(access === undefined ? [] : [access])].join(', '),
          service ? runningPorts(service).join(', ') || 'none exposed' : 'does not run',
          service ? boundText(service) : 'none',
          `${at.file}:${at.line}`,
        ],
        evidence: [evidence, ...(service?.containers ?? []).map((container) => container.evidence)],
      })),
    };
  },
});

function boundText({ containers }: RunningService): string {
  return [...new Set(containers.map(portsText))].join(', ');
}
