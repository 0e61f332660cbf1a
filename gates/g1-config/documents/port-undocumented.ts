import { documentedPorts } from '../../../src/derive/documents/documented-port.ts';
import { publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const portUndocumented = defineCheck({
  meta: {
    id: 'port-undocumented',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service that publishes a port is in the table of ports',
    failureTitle: 'Services publish ports and are not in the table of ports',
    why: 'A port that no document knows is left out of firewall rules and reviews.',
    fix: 'Add a row for the service to the table.',
    impact: 'open ports nobody knows of',
    effort: 'small',
    references: [composeSpec('05-services', 'ports')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, ports: ["3000:3000"] }
  admin: { image: shop/admin:1.4.2, ports: ["9000:9000"] }
`,
        'README.md': `
| Service | Port |
|---------|------|
| api     | 3000 |
`,
      },
      good: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, ports: ["3000:3000"] }
  admin: { image: shop/admin:1.4.2, ports: ["9000:9000"] }
`,
        'README.md': `
| Service | Port |
|---------|------|
| api     | 3000 |
| admin   | 9000 |
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate({ composeProject, documents }) {
    const rows = documentedPorts(composeProject, documents);
    // A table without a single service of this project is about something else.
    const known = new Set(rows.flatMap(({ service }) => (service ? [service.name] : [])));
    if (known.size === 0) return judgeDeclared(composeProject, [], [], 'no document has a table of services and ports');
    const published = publishedPorts(composeProject);
    const services = [...new Map(published.map(({ service }) => [service.name, service])).values()];
    const findings = services
      .filter(({ name }) => !known.has(name))
      .map((service) => ({
        subject: placeOf(service, 'ports'),
        message: 'it publishes a port and is not in the table of ports',
        observed: `published: ${service.ports.map(({ published: port, target }) => port ?? `any:${target}`).join(', ')}`,
        expected: `a row in ${[...new Set(rows.map(({ at }) => at.file))].join(' or ')}`,
        evidence: [service.evidence, ...rows.map(({ evidence }) => evidence)] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service publishes a port');
  },
});
