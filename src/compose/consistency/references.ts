import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Position } from '../../model/evidence/position.ts';
import { nearestName } from '../../shared/nearest.ts';
import type { Diagnosis } from '../diagnosis.ts';

interface Reference {
  readonly kind: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly at: Position;
}

type Model = Pick<ComposeProject, 'services' | 'networks' | 'volumes' | 'secrets' | 'configs'>;

/** Reports every name of a network, volume, secret, config or service that nothing declares. */
export function checkReferences(model: Model, active: readonly ComposeService[], diagnosis: Diagnosis): void {
  for (const service of active) {
    for (const { kind, name, known, at } of referencesOf(service, model, active)) {
      if (known.includes(name)) continue;
      const nearest = nearestName(name, known);
      const suggestion = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
      const message = `service "${service.name}" names the ${kind} "${name}", which is not declared${suggestion}`;
      diagnosis.error('undefined-reference', message, at);
    }
  }
}

function referencesOf(service: ComposeService, model: Model, active: readonly ComposeService[]): readonly Reference[] {
  const { keys, at } = service;
  const place = (key: string) => keys[key] ?? at;
  const services = active.map(({ name }) => name);
  const keysOf = (resources: readonly { readonly key: string }[]) => resources.map(({ key }) => key);
  return [
    ...service.networks
      .filter(({ name }) => name !== 'default')
      .map(({ name }) => ({ kind: 'network', name, known: keysOf(model.networks), at: place('networks') })),
    ...service.mounts
      .filter(({ type, source }) => type === 'volume' && source !== undefined)
      .map((mount) => ({ kind: 'volume', name: mount.source ?? '', known: keysOf(model.volumes), at: mount.at })),
    ...service.secrets.map((name) => ({ kind: 'secret', name, known: keysOf(model.secrets), at: place('secrets') })),
    ...service.configs.map((name) => ({ kind: 'config', name, known: keysOf(model.configs), at: place('configs') })),
    ...service.dependsOn
      .filter(({ required }) => required)
      .map((dependency) => ({ kind: 'service', name: dependency.service, known: services, at: dependency.at })),
  ];
}
