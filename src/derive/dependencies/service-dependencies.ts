import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A dependency between two services of the target, with one container of each. */
export interface ServiceDependency {
  readonly service: string;
  readonly dependency: string;
  readonly condition: string;
  readonly dependent: ReadContainer;
  readonly provider: ReadContainer;
}

/** The dependencies that Compose wrote on the containers, once per pair of services; only those whose both ends exist. */
export function serviceDependencies(containers: readonly ReadContainer[]): readonly ServiceDependency[] {
  const byService = groupBy(
    containers.filter(({ oneOff }) => !oneOff),
    ({ service }) => service,
  );
  return [...byService].flatMap(([service, [dependent]]) =>
    dependent.dependsOn.flatMap(({ service: dependency, condition }) => {
      const provider = byService.get(dependency)?.[0];
      return provider ? [{ service, dependency, condition, dependent, provider }] : [];
    }),
  );
}
