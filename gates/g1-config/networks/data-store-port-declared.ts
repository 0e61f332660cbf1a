import { dataStoreReach } from '../../../src/derive/ports/data-store-reach.ts';
import { type DeclaredPort, loopbackPort, portText } from '../../../src/derive/ports/declared-port.ts';
import { portsOn } from '../../../src/derive/ports/port-topic.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { isStore, keepsData, supposedService } from '../../../src/services/identify-service.ts';
import { kindText } from '../../../src/services/kind-text.ts';

export const dataStorePortDeclared = defineCheck({
  meta: {
    id: 'data-store-port-declared',
    priority: 'P0',
    developmentPriority: 'P3',
    title: 'No data store publishes a port beyond this host, except for its management',
    failureTitle: 'Data stores are published beyond this host',
    why: 'Services reach a data store over their network; a published port is one more way in, past every service.',
    fix: 'Remove `ports`: other services reach it by its name on a network they share; for maintenance bind it to 127.0.0.1.',
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
    const stores = declaredServices(composeProject).filter((service) => isStore(supposedService(service)));
    const findings = portsOn('data store', composeProject).flatMap(findingOf);
    return judgeDeclared(composeProject, stores, findings, 'no service is known to be a data store');
  },
});

function findingOf({ service, port, evidence }: DeclaredPort) {
  const priority = dataStoreReach(port.hostAddress ?? '');
  if (priority === undefined) return [];
  const text = priority === 'P0' ? 'on every interface' : 'on one address of the host';
  return {
    subject: { service: service.name, port: portText(port), ...port.at },
    message: `${whatItIs(service)} is published ${text}`,
    observed: port.hostAddress ? `the address ${port.hostAddress}` : 'no address, which stands for all of them',
    expected: 'no published port, or one on 127.0.0.1',
    priority,
    snippet: serviceSnippet(service, [`ports: [${JSON.stringify(loopbackPort(port))}] # or none at all`]),
    evidence: [evidence] as const,
  };
}

function whatItIs(service: DeclaredPort['service']): string {
  const known = keepsData(service) ? undefined : supposedService(service);
  return known ? `what is taken for ${kindText(known)}` : 'the data store';
}
