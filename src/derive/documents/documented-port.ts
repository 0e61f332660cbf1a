import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from '../services/declared-services.ts';
import { type NameableService, serviceMeant } from './documented-service.ts';
import {
  cellAt,
  columnOf,
  type DocumentedTable,
  documentedTables,
  type ReadCell,
  type ReadDocument,
} from './documented-table.ts';

const SERVICE = /^(?:services?|containers?|components?|app(?:lication)?s?|names?|servers?)(?: name)?$/i;
const PORT = /\bports?\b/i;
const PUBLISHED = /host|external|public|published/i;
const ACCESS = /access|exposure|exposed|visibility|public|external/i;

/** A row of a port table: what a document says of one service. */
export interface DocumentedPort<S = DeclaredService> {
  readonly label: string;
  /** The service that is meant, when it is among those that were asked for. */
  readonly service?: S;
  readonly ports: readonly number[];
  /** True when the column is about the host's ports rather than the container's. */
  readonly published: boolean;
  readonly access?: 'public' | 'internal';
  readonly at: ReadCell['at'];
  readonly evidence: EvidenceId;
}

/** Every row of the tables that have a column of services and one of ports. */
export function documentedPorts(
  project: DeclaredProject,
  documents: readonly ReadDocument[],
): readonly DocumentedPort[] {
  return documentedPortTables(declaredServices(project), documents).flat();
}

/** The same table by table, for services that are declared or that run. */
export function documentedPortTables<S extends NameableService>(
  services: readonly S[],
  documents: readonly ReadDocument[],
): readonly (readonly DocumentedPort<S>[])[] {
  return documentedTables(documents).map((documented) => rowsOf(documented, services));
}

function rowsOf<S extends NameableService>(
  documented: DocumentedTable,
  services: readonly S[],
): readonly DocumentedPort<S>[] {
  const [service, port] = [columnOf(documented, SERVICE), columnOf(documented, PORT)];
  if (service === -1 || port === -1) return [];
  const { table, evidence } = documented;
  const access = table.columns.findIndex((column) => ACCESS.test(column) && !PORT.test(column));
  const published = PUBLISHED.test(table.columns[port] ?? '');
  return table.rows.flatMap((row) => {
    const label = cellAt(row, service);
    const ports = numbersIn(cellAt(row, port)?.value ?? '');
    if (!label || ports.length === 0) return [];
    const meant = serviceMeant(label.value, services);
    const reach = accessOf(cellAt(row, access)?.value ?? '');
    return [
      {
        label: label.value,
        ports,
        published,
        at: label.at,
        evidence,
        ...(meant && { service: meant }),
        ...(reach && { access: reach }),
      },
    ];
  });
}

/** Every port in a cell; in `8080:80` both, in `80/tcp` one. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d.])\d{2,5}(?![\d.])/g)]
    .map(([digits]) => Number(digits))
    .filter((port) => port < 65_536);
}

function accessOf(text: string): DocumentedPort['access'] {
  if (/internal|private|\bno\b|none|localhost|loopback/i.test(text)) return 'internal';
  return /public|external|\byes\b|internet|host/i.test(text) ? 'public' : undefined;
}
