import {
  evidenceOf,
  isDataStore,
  isPublished,
  isPublishedBeyondHost,
  runningReach,
  shortNetworkName,
} from '../../../src/derive/networks/running-reach.ts';
import { serviceEdges } from '../../../src/derive/networks/service-graph.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import type { RunningService } from '../../../src/derive/services/running-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const dataStoreWithinEdgeReach = defineCheck({
  meta: {
    id: 'data-store-within-edge-reach',
    priority: 'P2',
    title: 'No known data store is within reach of a published service not naming it',
    failureTitle: 'Data stores are within reach of published services that do not name them',
    why: 'A service that is reachable from outside and taken over can then attack the data store directly.',
    fix: 'Attach the data store to a network of its own, and to that network only the services that use it.',
    impact: 'data store in reach of an attacker',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'networks'),
      owaspDocker('rule-5---be-mindful-of-inter-container-connectivity', 'rule 5, connectivity between containers'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const { services, ways } = runningReach(containers);
    const edges = serviceEdges(containers);
    const names = (from: RunningService, to: RunningService) =>
      edges.some((edge) => edge.from === from.name && edge.to === to.name) ||
      from.containers.some(({ dependsOn }) => dependsOn.some(({ service }) => service === to.name));
    const stores = services.filter(isDataStore);
    const published = services.filter((service) => !isDataStore(service) && isPublished(service));
    const findings = stores.flatMap((store) => {
      const strangers = published.filter((service) => ways(service, store).length > 0 && !names(service, store));
      return strangers.length === 0
        ? []
        : [
            findingOf(
              store,
              strangers,
              strangers.flatMap((one) => ways(one, store)),
            ),
          ];
    });
    return judge(published.length > 0 ? stores : [], findings, 'no data store runs beside a published service');
  },
});

function findingOf(store: RunningService, strangers: readonly RunningService[], ways: readonly string[]) {
  const [first] = store.containers;
  const names = strangers.map(({ name }) => name).join(', ');
  const networks = [...new Set(ways)].map((name) => shortNetworkName(name, store)).join(', ');
  return {
    subject: containerSubject(first),
    message: `${names} can reach it, published and without naming it`,
    observed: `on the network ${networks} together`,
    expected: 'no network in common',
    ...(!strangers.some(isPublishedBeyondHost) && { priority: 'P3' as const }),
    evidence: [first.evidence, ...strangers.flatMap(evidenceOf)] as const,
  };
}
