import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { childOf, entriesOf, type Mapping } from '../tree.ts';
import { dependenciesJson } from './dependencies-json.ts';
import { type Json, objectOf, sortedObjectOf, unlessEmpty } from './json.ts';
import { plainJson } from './plain-json.ts';
import type { Printing } from './printers.ts';
import { fileResource, network, volume } from './resources-json.ts';
import { serviceJson } from './service-json.ts';
import { type Section, usedResources } from './used-resources.ts';

/** A project after everything in it was put in its place, before it is reduced to the model. */
export interface ResolvedProject extends Printing {
  /** The documents of all files, interpolated and merged, in canonical form. */
  readonly tree: Mapping;
  /** The model of the same project. */
  readonly model: Pick<ComposeProject, 'name' | 'services' | 'networks' | 'volumes' | 'secrets' | 'configs'>;
  /** Names of the services that the chosen profiles start. */
  readonly active: ReadonlySet<string>;
}

const SECTIONS = [
  ['networks', network],
  ['volumes', volume],
  ['secrets', fileResource],
  ['configs', fileResource],
] as const satisfies readonly (readonly [Section, unknown])[];

/**
 * A project in the form of `docker compose config --format json` of Compose 2.26: long forms, every field, nothing
 * masked, a `$` as itself. Networks, volumes, secrets and configs that no service uses are left out.
 */
export function composeJson(project: ResolvedProject): Readonly<Record<string, Json>> {
  const services = entriesOf(childOf(project.tree, 'services')).filter(([name]) => project.active.has(name));
  const printed = services.map(
    ([name, { value }]) => [name, value.type === 'mapping' ? service(name, value, project) : undefined] as const,
  );
  const used = usedResources(printed.flatMap(([, one]) => (one === undefined ? [] : [one])));
  const sections = SECTIONS.map(([section, print]) => {
    const resources = project.model[section].filter(({ key }) => used[section].has(key));
    const entries = resources.map(
      ({ key, name }) => [key, print(name, childOf(project.tree, section, key), project)] as const,
    );
    return [section, unlessEmpty(sortedObjectOf(entries))] as const;
  });
  const extensions = entriesOf(project.tree).filter(([key]) => key.startsWith('x-'));
  return objectOf([
    ['name', project.model.name],
    ...sections.filter(([section]) => section === 'networks'),
    ['services', sortedObjectOf(printed)],
    ...sections.filter(([section]) => section !== 'networks'),
    ...extensions.map(([key, { value }]) => [key, plainJson(value)] as const),
  ]);
}

function service(name: string, tree: Mapping, project: ResolvedProject): Json {
  const model = project.model.services.find((one) => one.name === name);
  const declared = childOf(tree, 'environment');
  // A file that only names a variable gives none when the project has none.
  const variables = (model?.environment ?? []).filter(
    (entry) => entry.value !== null || childOf(declared, entry.name) !== undefined,
  );
  const environment = sortedObjectOf(variables.map((entry) => [entry.name, entry.value] as const));
  const elsewhere = {
    environment: unlessEmpty(environment),
    dependencies: unlessEmpty(dependenciesJson(tree)),
    labels: unlessEmpty(sortedObjectOf(Object.entries(model?.labels ?? {}))),
  };
  return serviceJson(tree, elsewhere, project);
}
