import { usesService } from '../../../src/derive/dependencies/service-reference.ts';
import { networkedServices, usesImplicitNetworkOnly } from '../../../src/derive/networks/implicit-network.ts';
import { dataNetworkSnippet, segmentation } from '../../../src/derive/networks/segmentation.ts';
import { portReach } from '../../../src/derive/ports/declared-port.ts';
import { type DeclaredService, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, owaspDocker } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

/** A published service that does not name the data store has no need to reach it; one that does cannot be separated. */
export const dataStoreOnEdgeNetwork = defineCheck({
  meta: {
    id: 'data-store-on-edge-network',
    priority: 'P1',
    title: 'No known data store shares a network with a published service not naming it',
    failureTitle: 'Data stores share a network with published services that do not name them',
    why: 'A service that is reachable from outside and taken over can then attack the data store directly.',
    fix: 'Attach the data store to a network of its own, and to that network only the services that use it.',
    impact: 'data store in reach of an attacker',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'networks'),
      owaspDocker('rule-5---be-mindful-of-inter-container-connectivity', 'rule 5, connectivity between containers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: registry.example/shop/web:1.4, networks: [app], ports: ["443:443"] }
  api: { image: registry.example/shop/api:1.4, networks: [app], depends_on: [db] }
  db: { image: postgres:17, networks: [app] }
  mail: { image: registry.example/shop/mail:1.4, networks: [mail] }
networks: { app: {}, mail: {} }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: registry.example/shop/web:1.4, networks: [edge], ports: ["443:443"] }
  api: { image: registry.example/shop/api:1.4, networks: [edge, data], depends_on: [db] }
  db: { image: postgres:17, networks: [data] }
networks: { edge: {}, data: { internal: true } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    if (usesImplicitNetworkOnly(composeProject)) {
      return judgeDeclared(composeProject, [], [], 'the services are on no network but the implicit default one');
    }
    if (segmentation(composeProject).isMissing) {
      return judgeDeclared(composeProject, [], [], 'every service reaches every data store, which is judged by itself');
    }
    const services = networkedServices(composeProject);
    const stores = services.filter(keepsData);
    const published = services.filter((service) => service.ports.length > 0 && !stores.includes(service));
    const examined = published.length > 0 ? stores : [];
    const findings = examined.flatMap((store) => {
      const strangers = published.filter(
        (service) => sharedNetworks(store, service).length > 0 && !usesService(service, store),
      );
      return strangers.length === 0 ? [] : [findingOf(store, strangers, services)];
    });
    const reason = 'no data store is declared beside a service that publishes a port and is none itself';
    return judgeDeclared(composeProject, examined, findings, reason);
  },
});

function findingOf(
  store: DeclaredService,
  strangers: readonly DeclaredService[],
  services: readonly DeclaredService[],
) {
  const shared = [...new Set(strangers.flatMap((service) => sharedNetworks(store, service)))].join(' and ');
  const names = strangers.map(({ name }) => name).join(', ');
  const isLocal = strangers.every(({ ports }) => ports.every((port) => portReach(port) === 'this host only'));
  const what = strangers.length === 1 ? 'publishes a port and does not name it' : 'publish ports and do not name it';
  return {
    ...(isLocal && { priority: 'P3' as const }),
    subject: { ...placeOf(store, 'networks'), network: shared },
    message: `the data store shares a network with ${names}, which ${what}`,
    observed: `attached to ${shared} together`,
    expected: 'no network in common',
    snippet: dataNetworkSnippet([store], services),
    evidence: [store.evidence] as const,
  };
}

function sharedNetworks(store: DeclaredService, service: DeclaredService): readonly string[] {
  const names = service.networks.map(({ name }) => name);
  return store.networks.map(({ name }) => name).filter((name) => names.includes(name));
}
