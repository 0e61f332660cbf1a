import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { childOf, entriesOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { flagOf } from './typed.ts';

type Dependency = ComposeService['dependsOn'][number];

const CONDITIONS = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;

/**
 * What the service waits for: `depends_on`, and the services whose network, processes or volumes it shares.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on
 */
export function dependenciesOf(service: Tree): Dependency[] {
  const declared = entriesOf(childOf(service, 'depends_on')).map(([name, { keyAt, value }]): Dependency => {
    const written = textOf(childOf(value, 'condition')) ?? 'service_started';
    const condition = CONDITIONS.find((known) => known === written);
    const required = childOf(value, 'required');
    return {
      service: name,
      condition: condition ?? 'service_started',
      required: required === undefined || flagOf(required),
      ...(flagOf(childOf(value, 'restart')) && { restart: true }),
      at: keyAt,
    };
  });
  const names = new Set(declared.map((dependency) => dependency.service));
  return [...declared, ...impliedDependencies(service).filter((dependency) => !names.has(dependency.service))];
}

function impliedDependencies(service: Tree): Dependency[] {
  const linked = itemsOf(childOf(service, 'links')).map((item) => [item, textOf(item)?.split(':')[0]] as const);
  const shared = ['network_mode', 'pid', 'ipc', 'uts', 'cgroup'].map((key) => {
    const tree = childOf(service, key);
    return [tree, /^service:(.*)$/.exec(textOf(tree) ?? '')?.[1]] as const;
  });
  const volumes = itemsOf(childOf(service, 'volumes_from'))
    .filter((item) => !textOf(item)?.startsWith('container:'))
    .map((item) => [item, textOf(item)?.split(':')[0]] as const);
  return [...linked, ...shared, ...volumes].flatMap(([tree, name]) =>
    tree === undefined || name === undefined
      ? []
      : [{ service: name, condition: 'service_started' as const, required: true, at: tree.at }],
  );
}
