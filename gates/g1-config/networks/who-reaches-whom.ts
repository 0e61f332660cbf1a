import type { DeclaredProject, DeclaredService } from '../../../src/derive/declared-services.ts';
import { networksOf, type Reach, reachability, storesAndClients } from '../../../src/derive/reachability.ts';
import { usesService } from '../../../src/derive/service-reference.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const whoReachesWhom = defineExhibit({
  meta: { id: 'who-reaches-whom', title: 'Who reaches whom over the networks that the Compose files declare' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const reach = reachability(composeProject);
    const { stores, clients } = storesAndClients(composeProject);
    const rows = [...clients, ...stores]
      .toSorted((a, b) => compareText(a.name, b.name))
      .map((service) => ({
        cells: cellsOf(service, reach, stores, composeProject),
        evidence: [composeProject.evidence],
      }));
    if (reach.length === 0) return { notApplicable: 'no service shares a network with another one' };
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
  reach: readonly Reach[],
  stores: readonly DeclaredService[],
  project: DeclaredProject,
): readonly string[] {
  const reached = reach.filter(({ from }) => from.name === service.name).map(({ to }) => to);
  const known = reached.filter(({ name }) => stores.some((store) => store.name === name));
  const named = known.filter((store) => usesService(service, store));
  return [
    service.name,
    listText(networksOf(service, project).map((key) => networkText(key, project))),
    listText(reached.map(({ name }) => name)),
    listText(named.map(({ name }) => name)),
    listText(known.filter((store) => !named.includes(store)).map(({ name }) => name)),
  ];
}

function networkText(key: string, project: DeclaredProject): string {
  const network = project.networks.find((declared) => declared.key === key);
  if (network?.external) return `${key} (external)`;
  return network?.internal ? `${key} (internal)` : key;
}

function listText(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.toSorted(compareText).join(', ');
}
