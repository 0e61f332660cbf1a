import { serviceMeant } from '../../../src/derive/documents/documented-service.ts';
import {
  cellAt,
  columnOf,
  type DocumentedTable,
  documentedTables,
  type ReadCell,
} from '../../../src/derive/documents/documented-table.ts';
import {
  type DeclaredProject,
  type DeclaredService,
  declaredServices,
} from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Row = {
  readonly cell: ReadCell;
  readonly evidence: DocumentedTable['evidence'];
  readonly difference?: Difference;
};
type Difference = Pick<FindingDraft, 'message' | 'observed' | 'expected'>;

export const documentedVolumeDiffers = defineCheck({
  meta: {
    id: 'documented-volume-differs',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The volumes and mounts in the documents are those of the Compose files',
    failureTitle: 'The documents list other volumes or mounts than the Compose files',
    why: 'A backup made by the document saves what is not there and leaves out what is.',
    fix: 'Correct the table or the Compose file, whichever is wrong.',
    impact: 'data that is not backed up',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes')],
    example: {
      bad: {
        'compose.yaml': `
services:
  db: { image: "postgres:16", volumes: ["pgdata:/var/lib/postgresql/data"] }
volumes: { pgdata: {} }
`,
        'README.md': `
| Volume  | Service |
|---------|---------|
| db-data | db      |
`,
      },
      good: {
        'compose.yaml': `
services:
  db: { image: "postgres:16", volumes: ["pgdata:/var/lib/postgresql/data"] }
volumes: { pgdata: {} }
`,
        'README.md': `
| Volume | Service |
|--------|---------|
| pgdata | db      |
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate({ composeProject, documents }) {
    const rows = documentedTables(documents).flatMap((table) => [
      ...volumeRows(table, composeProject),
      ...bindRows(table, declaredServices(composeProject)),
    ]);
    const findings = rows.flatMap(({ cell, evidence, difference }) =>
      difference ? [{ subject: cell.at, ...difference, evidence: [evidence, composeProject.evidence] as const }] : [],
    );
    return judgeDeclared(composeProject, rows, findings, 'no document has a table of volumes or mounts');
  },
});

function volumeRows(documented: DocumentedTable, project: DeclaredProject): readonly Row[] {
  const [volume, service] = [
    columnOf(documented, /^(?:named )?volumes?(?: name)?$/i),
    columnOf(documented, /^(?:services?|used by)$/i),
  ];
  return documented.table.rows.flatMap((row) => {
    const cell = cellAt(row, volume);
    // Paths and prose in such a column are no names of volumes.
    if (!cell || !/^[\w.-]+$/.test(cell.value)) return [];
    const difference = volumeDifference(cell.value, cellAt(row, service)?.value, project);
    return [{ cell, evidence: documented.evidence, ...(difference && { difference }) }];
  });
}

function volumeDifference(name: string, user: string | undefined, project: DeclaredProject): Difference | undefined {
  const declared = project.volumes.find((volume) => volume.key === name || volume.name === name);
  if (!declared) {
    const names = project.volumes.map(({ key }) => key);
    const observed = names.length === 0 ? 'no volume is declared' : `volumes: ${names.join(', ')}`;
    return { message: `the Compose files have no volume ${name}`, observed, expected: 'a declared volume' };
  }
  const service = serviceMeant(user ?? '', declaredServices(project));
  if (!service || service.mounts.some(({ type, source }) => type === 'volume' && source === declared.key))
    return undefined;
  return {
    message: `${service.name} does not mount the volume ${name}`,
    observed: 'not mounted there',
    expected: 'a mount, as documented',
  };
}

function bindRows(documented: DocumentedTable, services: readonly DeclaredService[]): readonly Row[] {
  const [host, target, mode] = [
    /^(?:host|source)(?: path)?$/i,
    /^(?:container|target)(?: path)?$|mount ?point/i,
    /^mode$|access/i,
  ].map((heading) => columnOf(documented, heading));
  return documented.table.rows.flatMap((row) => {
    const [cell, path] = [cellAt(row, host ?? -1), cellAt(row, target ?? -1)];
    if (!cell || !path?.value.startsWith('/')) return [];
    const difference = bindDifference(path.value, cellAt(row, mode ?? -1)?.value ?? '', services);
    return [{ cell, evidence: documented.evidence, ...(difference && { difference }) }];
  });
}

function bindDifference(target: string, mode: string, services: readonly DeclaredService[]): Difference | undefined {
  const mounts = services.flatMap((service) =>
    service.mounts.filter((mount) => mount.target === target.replace(/(?<=.)\/$/, '')),
  );
  if (mounts.length === 0) {
    const message = `no service mounts anything on ${target}`;
    return { message, observed: 'no such mount', expected: 'a mount, as documented' };
  }
  const isReadOnly = /read-?only|\bro\b/i.test(mode);
  if (!isReadOnly || mounts.every(({ readOnly }) => readOnly)) return undefined;
  return {
    message: `${target} is writable, the document says read-only`,
    observed: 'a writable mount',
    expected: 'a read-only mount',
  };
}
