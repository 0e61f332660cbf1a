import type { Container } from '../../model/evidence/container.ts';
import type { FlowRun, StepError } from '../../model/evidence/flow-run.ts';
import type { RunScope } from './flow-scope.ts';
import { StepFailure } from './performer.ts';

type Guarded = FlowRun['stability']['before'];

/** The containers of the services that a flow requires, or why they are not known. */
export async function guardedContainers(
  { engine, routes }: RunScope,
  services: readonly string[],
  signal: AbortSignal,
): Promise<readonly Container[] | StepError> {
  if (services.length === 0) return [];
  if ('code' in engine) return engine;
  try {
    const lists = await Promise.all(
      services.map(async (service) => {
        const containers = await engine.containersOf(service, signal);
        routes.learn(service, containers);
        return containers;
      }),
    );
    return lists.flat();
  } catch (error) {
    if (error instanceof StepFailure) return error.error;
    throw error;
  }
}

/** What of them must be the same after the flow. */
export function guardedFacts(containers: readonly Container[]): Guarded {
  return containers.map(({ service, name, id, state, restartCount }) => ({
    service,
    container: name,
    id,
    ...(state.startedAt !== undefined && { startedAt: state.startedAt }),
    restarts: restartCount,
    state: state.status,
  }));
}

/** Why a flow cannot run: a service that it requires has no container that runs. */
export function notRunning(services: readonly string[], containers: readonly Container[]): string | undefined {
  return services.find((service) => {
    const own = containers.filter((each) => each.service === service);
    return !own.some(({ state }) => state.running && !state.restarting);
  });
}
