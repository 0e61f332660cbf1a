import { usesImplicitNetworkOnly } from '../../../src/derive/networks/implicit-network.ts';
import { dataNetworkSnippet, segmentation } from '../../../src/derive/networks/segmentation.ts';
import type { DeclaredProject } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs, owaspDocker } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const networkSegmentationMissing = defineCheck({
  meta: {
    id: 'network-segmentation-missing',
    priority: 'P1',
    title: 'Some services do not reach every data store',
    failureTitle: 'Every service reaches every data store',
    why: 'One service that is taken over then has all data before it, also the data that it never needed.',
    fix: 'Give each data store a network (`internal: true`) that only the services using it are attached to.',
    impact: 'all data within reach of each service',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'networks'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
      owaspDocker('rule-5---be-mindful-of-inter-container-connectivity', 'rule 5, connectivity between containers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: registry.example/shop/web:1.4, networks: [app] }
  api: { image: registry.example/shop/api:1.4, networks: [app], depends_on: [db] }
  db: { image: postgres:17, networks: [app] }
networks: { app: {} }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: registry.example/shop/web:1.4, networks: [edge] }
  api: { image: registry.example/shop/api:1.4, networks: [edge, data], depends_on: [db] }
  db: { image: postgres:17, networks: [data] }
networks: { edge: {}, data: { internal: true } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { stores, clients, needless, isMissing } = segmentation(composeProject);
    const reason = whyNotAsked(composeProject, stores.length, clients.length, needless.length);
    if (reason !== undefined) return judgeDeclared(composeProject, [], [], reason);
    const names = stores.map(({ name }) => name).join(', ');
    const finding = {
      subject: { project: composeProject.name },
      message: `${names} can be reached by each of the ${countText(clients.length, 'other service')}`,
      observed: `also by ${needless.map(({ name }) => name).join(', ')}, which do not name all of them`,
      expected: 'data stores within reach of the services that use them',
      snippet: dataNetworkSnippet(stores, clients),
      evidence: [composeProject.evidence] as const,
    };
    return judgeDeclared(
      composeProject,
      [...stores, ...clients],
      isMissing ? [finding] : [],
      'no data store is declared',
    );
  },
});

function whyNotAsked(project: DeclaredProject, stores: number, clients: number, needless: number): string | undefined {
  if (usesImplicitNetworkOnly(project))
    return 'all services share the implicit default network, which is judged by itself';
  if (stores === 0 || clients < 2)
    return 'there is no known data store beside at least two other services with a network';
  return needless === 0 ? 'every service names every data store, so none of them can be kept from one' : undefined;
}
