import { type DocumentedPort, documentedPorts } from '../../../src/derive/documents/documented-port.ts';
import { publishedNumbers, statedPorts } from '../../../src/derive/documents/stated-ports.ts';
import { portReach } from '../../../src/derive/ports/declared-port.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Difference = Pick<FindingDraft, 'message' | 'observed' | 'expected'> & Partial<Pick<FindingDraft, 'priority'>>;

export const documentedPortDiffers = defineCheck({
  meta: {
    id: 'documented-port-differs',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The ports in the documents are those of the Compose files',
    failureTitle: 'The documents state other ports than the Compose files',
    why: 'Who follows the document asks the wrong port, or takes a service for internal that everybody can reach.',
    fix: 'Correct the table or the Compose file, whichever is wrong.',
    impact: 'documents that mislead',
    effort: 'small',
    references: [composeSpec('05-services', 'ports')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
    ports: ["127.0.0.1:8080:3001"]
`,
        'README.md': `
| Service | Port | Access |
|---------|------|--------|
| api     | 3000 | Internal |
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
    ports: ["127.0.0.1:8080:3000"]
`,
        'README.md': `
| Service | Port | Access |
|---------|------|--------|
| api     | 3000 | Internal |
`,
      },
    },
  },
  needs: ['composeProject', 'documents', 'dockerfiles'],
  evaluate({ composeProject, documents, dockerfiles }) {
    const rows = documentedPorts(composeProject, documents);
    const findings = rows.flatMap((row) =>
      differences(row, row.service ? statedPorts(row.service, dockerfiles) : []).map((difference) => ({
        subject: { ...(row.service && { service: row.service.name }), ...row.at },
        ...difference,
        evidence: [row.evidence, composeProject.evidence] as const,
      })),
    );
    return judgeDeclared(composeProject, rows, findings, 'no document has a table of services and ports');
  },
});

function differences(
  { label, service, ports, published, access }: DocumentedPort,
  stated: readonly number[],
): Difference[] {
  if (!service) {
    const message = `the Compose files have no service ${label}`;
    return [{ message, observed: 'no such service', expected: 'the name of a service' }];
  }
  const onHost = publishedNumbers(service);
  const known = published ? onHost : [...stated, ...onHost];
  const wrong = known.length === 0 && !published ? [] : ports.filter((port) => !known.includes(port));
  const other = wrong.map((port) => ({
    message: `the document says port ${port}, the Compose files do not`,
    observed: `${published ? 'published' : 'stated'}: ${known.length === 0 ? 'none' : known.join(', ')}`,
    expected: `port ${port}, as documented`,
  }));
  return [...other, ...reachDifference(service.ports, access)];
}

function reachDifference(
  ports: readonly Parameters<typeof portReach>[0][],
  access: DocumentedPort['access'],
): Difference[] {
  const open = ports.filter((port) => portReach(port) !== 'this host only');
  if (access === 'internal' && open.length > 0) {
    const observed = `published: ${open.map(({ target }) => target).join(', ')}`;
    const message = 'the document says internal, the Compose files publish it beyond this host';
    return [{ message, observed, expected: 'no published port, as documented', priority: 'P1' }];
  }
  if (access !== 'public' || open.length > 0) return [];
  const observed = ports.length === 0 ? 'no published port' : 'published on this host only';
  return [{ message: 'the document says public, the Compose files do not', observed, expected: 'a published port' }];
}
