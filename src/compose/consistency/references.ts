import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Position } from '../../model/evidence/position.ts';
import { nearestName } from '../../shared/nearest.ts';
import type { Diagnosis } from '../diagnosis.ts';

type Kind = 'service' | 'network' | 'volume' | 'secret' | 'config';

interface Reference {
  readonly kind: Kind;
  readonly name: string;
  readonly at: Position;
  /** It has to be declared, and need not be started. */
  readonly isOptional?: boolean;
}

type Model = Pick<ComposeProject, 'services' | 'networks' | 'volumes' | 'secrets' | 'configs'>;

/** Reports every name of a network, volume, secret, config or service that nothing declares. */
export function checkReferences(model: Model, active: readonly ComposeService[], diagnosis: Diagnosis): void {
  const known = knownNames(model, active);
  const declared = new Set(model.services.map(({ name }) => name));
  for (const service of active) {
    for (const { kind, name, at, isOptional } of referencesOf(service)) {
      if (known[kind].has(name) || (isOptional && declared.has(name))) continue;
      const reason =
        kind === 'service' && declared.has(name)
          ? 'which no chosen profile starts'
          : `which is not declared${suggestion(name, known[kind])}`;
      diagnosis.error('undefined-reference', `service "${service.name}" names the ${kind} "${name}", ${reason}`, at);
    }
  }
}

function suggestion(name: string, known: ReadonlySet<string>): string {
  const nearest = isComparable(name, known) ? nearestName(name, [...known]) : undefined;
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

function knownNames(model: Model, active: readonly ComposeService[]): Readonly<Record<Kind, ReadonlySet<string>>> {
  const keysOf = (resources: readonly { readonly key: string }[]) => new Set(resources.map(({ key }) => key));
  return {
    service: new Set(active.map(({ name }) => name)),
    network: keysOf(model.networks),
    volume: keysOf(model.volumes),
    secret: keysOf(model.secrets),
    config: keysOf(model.configs),
  };
}

/** The nearest of many names, or to a long one, is nothing that a typing error explains, and takes long to find. */
function isComparable(name: string, known: ReadonlySet<string>): boolean {
  return name.length <= 100 && known.size <= 300;
}

function referencesOf(service: ComposeService): readonly Reference[] {
  const { keys, at } = service;
  const place = (key: string) => keys[key] ?? at;
  return [
    ...service.networks
      .filter(({ name }) => name !== 'default')
      .map(({ name }) => ({ kind: 'network' as const, name, at: place('networks') })),
    ...service.mounts
      .filter(({ type, source }) => type === 'volume' && source !== undefined)
      .map((mount) => ({ kind: 'volume' as const, name: mount.source ?? '', at: mount.at })),
    ...service.secrets.map((name) => ({ kind: 'secret' as const, name, at: place('secrets') })),
    ...service.configs.map((name) => ({ kind: 'config' as const, name, at: place('configs') })),
    ...service.dependsOn.map((dependency) => ({
      kind: 'service' as const,
      name: dependency.service,
      at: dependency.at,
      isOptional: !dependency.required,
    })),
  ];
}
