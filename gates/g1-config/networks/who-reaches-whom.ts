import { usesService } from '../../../src/derive/dependencies/service-reference.ts';
import { type Reachability, reachability } from '../../../src/derive/networks/reachability.ts';
import type { DeclaredProject, DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { keepsData } from '../../../src/services/identify-service.ts';
import { compareText } from '../../../src/shared/compare.ts';

/** So many names are read at a glance. */
const FEW = 3;
/** Names in one cell; a table with more of them is not read. */
const LISTED = 25;

export const whoReachesWhom = defineExhibit({
  meta: { id: 'who-reaches-whom', title: 'Who reaches whom over the networks that the Compose files declare' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const graph = reachability(composeProject);
    const connected = graph.services.filter((service) => graph.networksOf(service).length > 0);
    if (!connected.some((service) => graph.reachedFrom(service).length > 0)) {
      return { notApplicable: 'no service shares a network with another one' };
    }
    const rows = connected
      .toSorted((a, b) => compareText(a.name, b.name))
      .map((service) => ({
        cells: cellsOf(service, graph, composeProject, connected.length - 1),
        evidence: [composeProject.evidence],
      }));
    return {
      columns: [
        { title: 'Service' },
        { title: 'Networks' },
        { title: 'Reaches' },
        { title: 'Data stores it names' },
        { title: 'Data stores within reach that it does not name' },
      ],
      rows,
    };
  },
});

function cellsOf(
  service: DeclaredService,
  graph: Reachability,
  project: DeclaredProject,
  others: number,
): readonly string[] {
  const reached = graph.reachedFrom(service);
  const stores = reached.filter(keepsData);
  const named = stores.filter((store) => usesService(service, store));
  return [
    service.name,
    listText(graph.networksOf(service).map((key) => networkText(key, project))),
    reachedText(reached, others),
    listText(named.map(({ name }) => name)),
    listText(stores.filter((store) => !named.includes(store)).map(({ name }) => name)),
  ];
}

/** Where a service reaches every other one, their names tell nothing. */
function reachedText(reached: readonly DeclaredService[], others: number): string {
  if (others > FEW && reached.length === others) return `all ${others} others`;
  return listText(reached.map(({ name }) => name));
}

function networkText(key: string, project: DeclaredProject): string {
  const network = project.networks.find((declared) => declared.key === key);
  if (network?.external) return `${key} (external)`;
  return network?.internal ? `${key} (internal)` : key;
}

/** Names in order; of very many the first ones, and how many more there are. */
function listText(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const sorted = names.toSorted(compareText);
  const more = sorted.length - LISTED;
  return more > 0 ? `${sorted.slice(0, LISTED).join(', ')} and ${more} more` : sorted.join(', ');
}
