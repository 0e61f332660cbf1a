import { networkedServices, usesImplicitNetworkOnly } from '../../../src/derive/networks/implicit-network.ts';
import { reachability, storesAndClients } from '../../../src/derive/networks/reachability.ts';
import { dataNetworkSnippet } from '../../../src/derive/networks/segmentation.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs, owaspDocker } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const networkDefaultOnly = defineCheck({
  meta: {
    id: 'network-default-only',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Services use networks that the Compose files declare',
    failureTitle: 'All services share the implicit default network',
    why: 'On one network every service reaches every other, so one that is taken over has the data stores before it.',
    fix: 'Declare a network for each tier (for example `edge` and `data` with `internal: true`) and attach each service to those it needs.',
    impact: 'no separation between services',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'networks'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
      owaspDocker('rule-5---be-mindful-of-inter-container-connectivity', 'rule 5, connectivity between containers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: registry.example/shop/api:1.4 }
  db: { image: postgres:17 }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: registry.example/shop/api:1.4, networks: [data] }
  db: { image: postgres:17, networks: [data] }
networks: { data: { internal: true } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = networkedServices(composeProject);
    if (services.length < 2)
      return judgeDeclared(composeProject, [], [], 'fewer than two services are attached to a network of the project');
    const { stores, clients } = storesAndClients(reachability(composeProject));
    const reached = stores.length > 0 && clients.length > 0;
    const finding = {
      subject: { project: composeProject.name, network: 'default' },
      message: `all ${countText(services.length, 'service')} share the implicit default network`,
      observed: reached
        ? `only the network that Compose makes, on which each service reaches ${stores.map(({ name }) => name).join(', ')}`
        : 'only the network that Compose makes when none is declared',
      ...(reached && { snippet: dataNetworkSnippet(stores, clients) }),
      expected: 'networks declared for what belongs together',
      evidence: [composeProject.evidence] as const,
    };
    return judgeDeclared(
      composeProject,
      services,
      usesImplicitNetworkOnly(composeProject) ? [finding] : [],
      'no service is declared',
    );
  },
});
