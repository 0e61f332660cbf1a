import { type DeclaredPort, portReach, portText, publishedPorts } from '../../../src/derive/declared-port.ts';
import { declaredServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { managedOn } from '../../../src/derive/management-port.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify.ts';

const REACH = {
  'every interface': { text: 'on every interface', priority: 'P0' },
  'one address': { text: 'on one address of the host', priority: 'P2' },
  'this host only': { text: 'to this host', priority: 'P3' },
} as const;

export const dataStorePortDeclared = defineCheck({
  meta: {
    id: 'data-store-port-declared',
    priority: 'P0',
    developmentPriority: 'P3',
    title: 'No known data store publishes a port, except one for its management',
    failureTitle: 'Data stores publish a port',
    why: 'Services reach a data store over their network; a published port is one more way in, past every service.',
    fix: 'Remove `ports`; for maintenance use `docker compose exec`, or bind the port to 127.0.0.1.',
    impact: 'direct access to the data',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'ports')],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:17
    ports: ["5432:5432"]
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:17
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const stores = declaredServices(composeProject).filter(({ image }) => keepsData(image ?? ''));
    const findings = publishedPorts(composeProject)
      .filter((published) => stores.some(({ name }) => name === published.service.name) && !managedOn(published))
      .map(findingOf);
    return judgeDeclared(composeProject, stores, findings, 'no service has the image of a known data store');
  },
});

function findingOf({ service, port, evidence }: DeclaredPort) {
  const { text, priority } = REACH[portReach(port)];
  return {
    subject: { service: service.name, port: portText(port), ...port.at },
    message: `the data store publishes port ${port.target}/${port.protocol} ${text}`,
    observed: `"${portText(port)}"`,
    expected: 'no published port',
    priority,
    fix: `Remove the port; other services reach it at ${service.name}:${port.target} on a network they share.`,
    evidence: [evidence] as const,
  };
}
