import type { ComposeService } from '../model/evidence/compose-service.ts';
import type { Container } from '../model/evidence/container.ts';
import type { DeepReadonly } from '../model/evidence/kinds.ts';

type Declared = DeepReadonly<ComposeService>;
type Running = DeepReadonly<Container>;

/** What of a service or a container tells for certain what it is. */
export type Startable = Pick<Declared, 'image' | 'entrypoint' | 'command' | 'statedKind'>;

/** A service of the Compose files or a container, with all that tells what it is. */
export type Described =
  | (Startable & Pick<Declared, 'name' | 'build' | 'ports' | 'expose'>)
  | Pick<Running, 'image' | 'command' | 'statedKind' | 'service' | 'project' | 'ports' | 'exposedPorts'>;

/** The name that Compose knows it by. */
export function serviceName(described: Pick<Declared, 'name'> | Pick<Running, 'service'>): string {
  return 'service' in described ? described.service : described.name;
}

/** The TCP ports of the container that are published or exposed, each once. */
export function containerPorts(described: Described): readonly number[] {
  const texts =
    'service' in described
      ? [...described.ports, ...described.exposedPorts].map(
          ({ containerPort, protocol }) => `${containerPort}/${protocol}`,
        )
      : [...described.ports.map(({ target, protocol }) => `${target}/${protocol}`), ...described.expose];
  return [...new Set(texts.flatMap((text) => /^(\d+)(?:\/tcp)?$/.exec(text)?.[1] ?? []).map(Number))];
}

/** True when the image is made of the project's own sources; Compose names it `project-service` when none is named. */
export function isBuiltHere(described: Described, repository: string): boolean {
  if (!('service' in described)) return described.build !== undefined;
  const { project, service } = described;
  return [`${project}-${service}`, `${project}_${service}`].includes(repository);
}
