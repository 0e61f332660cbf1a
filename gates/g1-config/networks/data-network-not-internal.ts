import { reachability, storesAndClients } from '../../../src/derive/networks/reachability.ts';
import { dataNetworkSnippet } from '../../../src/derive/networks/segmentation.ts';
import { type DeclaredProject, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs, owaspDocker } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

export const dataNetworkNotInternal = defineCheck({
  meta: {
    id: 'data-network-not-internal',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every declared network with a known data store is internal',
    failureTitle: 'Networks with data stores are not internal',
    why: 'From such a network a data store that is taken over reaches the internet, and data can be carried off.',
    fix: 'Declare a network with `internal: true` for the data stores; a service that needs both is attached to two networks.',
    impact: 'data carried off',
    effort: 'medium',
    references: [
      composeSpec('06-networks', 'internal'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
      owaspDocker('rule-5---be-mindful-of-inter-container-connectivity', 'rule 5, connectivity between containers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: registry.example/shop/api:1.4, networks: [data] }
  db: { image: postgres:17, networks: [data] }
networks: { data: {} }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: registry.example/shop/api:1.4, networks: [edge, data] }
  db: { image: postgres:17, networks: [data] }
networks: { edge: {}, data: { internal: true } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const networks = dataNetworks(composeProject);
    const findings = networks
      .filter(({ internal }) => !internal)
      .map(({ key, at, stores, evidence }) => ({
        subject: { network: key, ...at },
        message: `${stores.join(', ')} can reach the internet over it, for it is not internal`,
        observed: 'no `internal: true`',
        expected: '`internal: true`',
        snippet: snippetFor(stores, composeProject),
        evidence: [evidence] as const,
      }));
    const reason = 'no network that the Compose files declare and create has a known data store attached';
    return judgeDeclared(composeProject, networks, findings, reason);
  },
});

function snippetFor(names: readonly string[], project: DeclaredProject): string {
  const { stores, clients } = storesAndClients(reachability(project));
  return dataNetworkSnippet(
    stores.filter(({ name }) => names.includes(name)),
    clients,
  );
}

/** Not the implicit network, of which another check tells, and not external ones: who made them decides what they are. */
function dataNetworks(project: DeclaredProject) {
  const stores = declaredServices(project).filter(keepsData);
  return project.networks
    .filter(({ at, external }) => at !== undefined && !external)
    .map((network) => ({
      ...network,
      stores: stores
        .filter(({ networks }) => networks.some(({ name }) => name === network.key))
        .map(({ name }) => name),
      evidence: project.evidence,
    }))
    .filter((network) => network.stores.length > 0);
}
