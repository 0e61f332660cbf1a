import { portReach } from '../../../src/derive/declared-port.ts';
import { type DeclaredService, placeOf } from '../../../src/derive/declared-services.ts';
import { networkedServices, usesImplicitNetworkOnly } from '../../../src/derive/implicit-network.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { usesService } from '../../../src/derive/service-reference.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, owaspDocker } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify.ts';

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
networks: { app: {} }
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
    const services = networkedServices(composeProject);
    const published = services.filter(({ ports }) => ports.length > 0);
    const stores = services.filter(({ image }) => keepsData(image ?? ''));
    const pairs = stores.flatMap((store) =>
      published
        .filter((service) => service.name !== store.name)
        .map((service) => ({ store, service, shared: sharedNetworks(store, service), evidence: store.evidence })),
    );
    const findings = pairs
      .filter(({ store, service, shared }) => shared.length > 0 && !usesService(service, store))
      .map(({ store, service, shared, evidence }) => ({
        ...(service.ports.every((port) => portReach(port) === 'this host only') && { priority: 'P3' as const }),
        subject: { ...placeOf(store, 'networks'), network: shared.join(', ') },
        message: `the data store shares a network with ${service.name}, which publishes a port and does not name it`,
        observed: `both are attached to ${shared.join(' and ')}`,
        expected: 'no network in common',
        fix: `Take ${service.name} or ${store.name} off ${shared.join(' and ')}; keep on it only services that use ${store.name}.`,
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      pairs,
      findings,
      'no data store is declared beside a service that publishes a port',
    );
  },
});

function sharedNetworks(store: DeclaredService, service: DeclaredService): readonly string[] {
  const names = service.networks.map(({ name }) => name);
  return store.networks.map(({ name }) => name).filter((name) => names.includes(name));
}
