import { documentedPorts as portRows } from '../../../src/derive/documents/documented-port.ts';
import { statedPorts } from '../../../src/derive/documents/stated-ports.ts';
import { portText } from '../../../src/derive/ports/declared-port.ts';
import type { DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const documentedPorts = defineExhibit({
  meta: { id: 'documented-ports', title: 'Ports: documents and Compose files' },
  needs: ['composeProject', 'documents', 'dockerfiles'],
  present({ composeProject, documents, dockerfiles }) {
    const rows = portRows(composeProject, documents);
    if (rows.length === 0) return { notApplicable: 'no document has a table of services and ports' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Document says' },
        { title: 'Container ports' },
        { title: 'Published', style: 'code' },
        { title: 'Where', style: 'code' },
      ],
      rows: rows.map(({ label, service, ports, access, at, evidence }) => ({
        cells: [
          label,
          [ports.join(', '), ...(access === undefined ? [] : [access])].join(', '),
          service ? statedPorts(service, dockerfiles).join(', ') || 'not stated' : 'no such service',
          publishedText(service),
          `${at.file}:${at.line}`,
        ],
        evidence: [evidence, composeProject.evidence],
      })),
    };
  },
});

function publishedText(service: DeclaredService | undefined): string {
  return service?.ports.map(portText).join(', ') || 'none';
}
