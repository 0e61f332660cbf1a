import { usesService } from '../dependencies/service-reference.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { yamlText } from '../services/service-snippet.ts';
import { reachability, storesAndClients } from './reachability.ts';

/** How far the networks keep services from data stores that they do not use. */
export interface Segmentation {
  readonly stores: readonly DeclaredService[];
  readonly clients: readonly DeclaredService[];
  /** Clients that do not name every data store. */
  readonly needless: readonly DeclaredService[];
  /** True when every client reaches every data store, although some have no need to. */
  readonly isMissing: boolean;
}

/** Who reaches the data stores of a project; fewer than two clients leave nothing to keep apart. */
export function segmentation(project: DeclaredProject): Segmentation {
  const graph = reachability(project);
  const { stores, clients } = storesAndClients(graph);
  const needless = clients.filter((client) => stores.some((store) => !usesService(client, store)));
  const isComplete = clients.every((client) => stores.every((store) => graph.ways(client, store).length > 0));
  const isMissing = stores.length > 0 && clients.length > 1 && needless.length > 0 && isComplete;
  return { stores, clients, needless, isMissing };
}

/** Services of a kind in the lines; what is written for these is written for all. */
const SHOWN = 5;

/** Lines of a Compose file that put data stores on an internal network with the services that use them, and no others. */
export function dataNetworkSnippet(stores: readonly DeclaredService[], clients: readonly DeclaredService[]): string {
  const users = clients.filter((client) => stores.some((store) => usesService(client, store)));
  return [
    'services:',
    ...attached(stores, () => ['data']),
    ...attached(users, ({ networks }) => [...networks.map(({ name }) => name), 'data']),
    'networks:',
    '  data: { internal: true }',
  ].join('\n');
}

function attached(
  services: readonly DeclaredService[],
  networksOf: (service: DeclaredService) => readonly string[],
): readonly string[] {
  const lines = services.slice(0, SHOWN).flatMap((service) => {
    const networks = networksOf(service).map(yamlText).join(', ');
    return [`  ${yamlText(service.name)}:`, `    networks: [${networks}]`];
  });
  const more = services.length - SHOWN;
  return more > 0 ? [...lines, `  # and ${more} more in the same way`] : lines;
}
