import { type DocumentedPort, documentedPortTables } from '../../../src/derive/documents/documented-port.ts';
import {
  chosenHostPorts,
  hostPortsText,
  isNamedPort,
  isReachableFromOutside,
  runningPorts,
} from '../../../src/derive/ports/running-port.ts';
import { type RunningService, runningServices } from '../../../src/derive/services/running-services.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Difference = Pick<FindingDraft, 'message' | 'observed' | 'expected'> & Partial<Pick<FindingDraft, 'priority'>>;
type Row = DocumentedPort<RunningService>;

export const documentedPortDiffersFromRunning = defineCheck({
  meta: {
    id: 'documented-port-differs-from-running',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The ports in the documents are those of the running containers',
    failureTitle: 'The documents state other ports than the running containers have',
    why: 'Who follows the document asks the wrong port, or takes a service for internal that everybody can reach.',
    fix: 'Correct the table, or bring what runs in line with it.',
    impact: 'documents that mislead',
    effort: 'small',
    references: [composeSpec('05-services', 'ports')],
  },
  needs: ['documents', 'containers'],
  evaluate({ documents, containers }) {
    // A table without a single service that runs is about something else.
    const tables = documentedPortTables(runningServices(containers), documents).filter((rows) =>
      rows.some(({ service }) => service !== undefined),
    );
    const rows = tables.flat();
    const findings = rows.flatMap((row) =>
      differences(row).map((difference) => ({
        subject: { ...(row.service && { service: row.service.name }), ...row.at },
        ...difference,
        evidence: [row.evidence, ...(row.service?.containers ?? []).map(({ evidence }) => evidence)] as const,
      })),
    );
    return judge(rows, findings, 'no document that was read has a table of ports of services that run');
  },
});

function differences(row: Row): readonly Difference[] {
  const { service, label } = row;
  if (service) return [...portDifferences(row, service), ...reachDifference(row, service)];
  const message = `the document lists ${label}, and no container of it runs`;
  return [{ message, observed: 'no running container', expected: 'a running container, as documented' }];
}

function portDifferences({ ports, published }: Row, service: RunningService): readonly Difference[] {
  const onHost = chosenHostPorts(service);
  const running = published ? [] : runningPorts(service);
  const known = [...new Set([...running, ...onHost])];
  const observed = published
    ? `published: ${hostPortsText(service) || 'none'}`
    : `exposed or published: ${known.join(', ')}`;
  // Nothing has to be exposed to be listened on.
  if (known.length === 0 && !published) return [];
  return ports
    .filter((port) => !known.includes(port) && (published || !isNamedPort(service, port)))
    .map((port) => ({
      message: `the document says port ${port}, the running container has it not`,
      observed,
      expected: `port ${port}, as documented`,
    }));
}

function reachDifference({ access }: Row, service: RunningService): readonly Difference[] {
  const isOpen = isReachableFromOutside(service);
  const host = hostPortsText(service);
  const observed = host === '' ? 'no published port' : `published: ${host}`;
  if (access === 'internal' && isOpen) {
    const message = 'the document says internal, and it is published beyond this host';
    return [{ message, observed, expected: 'nothing published beyond this host', priority: 'P1' }];
  }
  if (access !== 'public' || isOpen) return [];
  const message = 'the document says public, and it is not published beyond this host';
  return [{ message, observed, expected: 'a port that is published beyond this host' }];
}
