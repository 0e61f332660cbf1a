import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { hostPath } from '../service/host-path.ts';
import { flagOf } from '../service/typed.ts';
import { childOf, type Entry, entriesOf, type Mapping, type Tree, textOf } from '../tree.ts';

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
  projectDirectory: string,
): Resources {
  const networks = section(project, 'networks', name).map(({ resource, tree }) => ({
    ...resource,
    internal: flagOf(childOf(tree, 'internal')),
  }));
  const hasDefault = networks.some(({ key }) => key === 'default');
  const implicit = { key: 'default', name: `${name}_default`, external: false, internal: false };
  return {
    networks: usesDefault && !hasDefault ? [...networks, implicit] : networks,
    volumes: section(project, 'volumes', name).map(({ resource }) => resource),
    secrets: section(project, 'secrets', name).map(({ resource, tree }) => ({
      ...resource,
      ...sourceOf(tree, projectDirectory),
      ...textAt(tree, 'environment'),
    })),
    configs: section(project, 'configs', name).map(({ resource, tree }) => ({
      ...resource,
      ...sourceOf(tree, projectDirectory),
    })),
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

function textAt<K extends string>(tree: Tree, key: K): { [N in K]?: string } {
  const text = textOf(childOf(tree, key));
  return (text === undefined ? {} : { [key]: text }) as { [N in K]?: string };
}
