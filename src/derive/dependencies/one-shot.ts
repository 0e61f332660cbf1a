import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { serviceEdges } from '../networks/service-graph.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** True for a container of a service that another service waits for to complete: a migration, a seed. */
export function isJob({ service }: Pick<ReadContainer, 'service'>, all: readonly ReadContainer[]): boolean {
  return isAwaited(service, 'service_completed_successfully', all);
}

/**
 * True for a container that did its work and ended: exit code 0, and either others waited for that, or no policy
 * starts it again. The default policy is `no`, so a stopped server looks the same; it gives itself away when another
 * service names it in a URL or waits for it to be healthy.
 */
export function isCompletedJob(container: ReadContainer, all: readonly ReadContainer[]): boolean {
  const { state, restartPolicy, service } = container;
  if (state.status !== 'exited' || state.exitCode !== 0) return false;
  if (isJob(container, all)) return true;
  if (!['', 'no', 'on-failure'].includes(restartPolicy.name)) return false;
  if (isAwaited(service, 'service_healthy', all)) return false;
  return !serviceEdges(all).some(({ to }) => to === service);
}

/** The containers that should be running now: neither `compose run`, nor a job that others wait for, nor completed. */
export function containersToRun(all: readonly ReadContainer[]): readonly ReadContainer[] {
  return all.filter((container) => !container.oneOff && !isJob(container, all) && !isCompletedJob(container, all));
}

function isAwaited(service: string, condition: string, all: readonly ReadContainer[]): boolean {
  return all.some(({ dependsOn }) =>
    dependsOn.some((each) => each.service === service && each.condition === condition),
  );
}
