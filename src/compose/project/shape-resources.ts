import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Loading } from '../loading.ts';
import { hostPath } from '../service/host-path.ts';
import { flagOf } from '../service/typed.ts';
import { childOf, type Entry, entriesOf, itemsOf, type Mapping, type Tree, textOf } from '../tree.ts';
import type { Environment } from '../variables/environment.ts';

type Resources = Pick<ComposeProject, 'networks' | 'volumes' | 'secrets' | 'configs'>;

/**
 * The networks, volumes, secrets and configs of a project with their names on the engine.
 *
 * @param usesDefault whether a service is on the default network, which need not be declared
 */
export function shapeResources(
  project: Mapping,
  name: string,
  usesDefault: boolean,
  { projectDirectory, environment }: Pick<Loading, 'projectDirectory' | 'environment'>,
): Resources {
  const contents = (key: 'secrets' | 'configs') =>
    section(project, key, name).map(({ resource, tree }) => ({
      ...resource,
      ...sourceOf(tree, projectDirectory),
      ...variableOf(tree, environment),
    }));
  const networks = section(project, 'networks', name).map(({ resource, tree }) => ({
    ...resource,
    internal: flagOf(childOf(tree, 'internal')),
    ...subnetsOf(tree),
  }));
  const hasDefault = networks.some(({ key }) => key === 'default');
  const implicit = { key: 'default', name: `${name}_default`, external: false, internal: false };
  return {
    networks: usesDefault && !hasDefault ? [...networks, implicit] : networks,
    volumes: section(project, 'volumes', name).map(({ resource }) => resource),
    secrets: contents('secrets'),
    configs: contents('configs'),
  };
}

function section(project: Mapping, key: string, projectName: string) {
  return entriesOf(childOf(project, key)).map(([name, { keyAt, value }]: readonly [string, Entry]) => ({
    tree: value,
    resource: { key: name, ...naming(name, value, projectName), ...textAt(value, 'driver'), at: keyAt },
  }));
}

function naming(key: string, tree: Tree, projectName: string): { name: string; external: boolean } {
  const external = childOf(tree, 'external');
  const isExternal = external?.type === 'mapping' || flagOf(external);
  const given = textOf(childOf(tree, 'name')) ?? textOf(childOf(external, 'name'));
  return { name: given ?? (isExternal ? key : `${projectName}_${key}`), external: isExternal };
}

function sourceOf(tree: Tree, projectDirectory: string): { file?: string } {
  const file = textOf(childOf(tree, 'file'));
  return file === undefined ? {} : { file: hostPath(file, tree.directory, projectDirectory) };
}

/** The variable that holds the content, and whether it is set: Compose reads it when it creates the container. */
function variableOf(tree: Tree, environment: Environment): { environment?: string; environmentFound?: boolean } {
  const variable = textOf(childOf(tree, 'environment'));
  if (variable === undefined) return {};
  return { environment: variable, environmentFound: environment.get(variable) !== undefined };
}

function subnetsOf(tree: Tree): { subnets?: string[] } {
  const subnets = itemsOf(childOf(tree, 'ipam', 'config'))
    .map((item) => textOf(childOf(item, 'subnet')))
    .filter((subnet) => subnet !== undefined);
  return subnets.length === 0 ? {} : { subnets };
}

function textAt<K extends string>(tree: Tree, key: K): { [N in K]?: string } {
  const text = textOf(childOf(tree, key));
  return (text === undefined ? {} : { [key]: text }) as { [N in K]?: string };
}
