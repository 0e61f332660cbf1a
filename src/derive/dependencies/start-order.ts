import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A dependency and whether its containers were really started first. */
export interface ObservedDependency {
  readonly service: string;
  readonly dependency: string;
  readonly condition: string;
  /** Seconds from the start of the dependency to the start of the dependent; negative when it was the other way round. */
  readonly leadSeconds: number;
  readonly dependent: ReadContainer;
  readonly provider: ReadContainer;
}

const startedAt = (container: ReadContainer): number => Date.parse(container.state.startedAt ?? '');

/**
 * Compares each declared dependency with the start times that the engine recorded. With replicas, the first dependent
 * is held against the first provider, so that scaling out later is not a violation.
 */
export function observedDependencies(containers: readonly ReadContainer[]): readonly ObservedDependency[] {
  const started = containers.filter((container) => !container.oneOff && container.state.startedAt !== undefined);
  const earliest = (service: string): ReadContainer | undefined =>
    started.filter((container) => container.service === service).toSorted((a, b) => startedAt(a) - startedAt(b))[0];
  const services = [...new Set(started.map((container) => container.service))];
  return services.flatMap((service) => {
    const dependent = earliest(service);
    if (!dependent) return [];
    return dependent.dependsOn.flatMap(({ service: dependency, condition }) => {
      const provider = earliest(dependency);
      if (!provider) return [];
      const leadSeconds = (startedAt(dependent) - startedAt(provider)) / 1000;
      return [{ service, dependency, condition, leadSeconds, dependent, provider }];
    });
  });
}
