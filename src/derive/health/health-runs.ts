import type { ObservedContainer } from './observed-health.ts';

type Observed = Pick<ObservedContainer, 'state' | 'healthcheck'>;
type Run = Observed['state']['health']['log'][number];

/** The engine keeps so many runs of a health check. */
const KEPT_RUNS = 5;
const SECOND_MS = 1000;

/** The runs of a health check that the engine still has, in the order in which they were made. */
export function healthRuns({ state }: Observed): readonly Run[] {
  return state.health.log.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

/** Whether the first run since the container was started is still among those that are kept. */
export function reachesStart(container: Observed): boolean {
  const [first] = healthRuns(container);
  const { state, healthcheck } = container;
  if (!first || state.startedAt === undefined) return false;
  if (state.health.log.length < KEPT_RUNS) return true;
  const waited = Date.parse(first.startedAt) - Date.parse(state.startedAt);
  return waited <= (healthcheck?.intervalMs ?? 0) + SECOND_MS;
}

/** Failed runs that are no part of the start: a container that has just been started may fail its first ones. */
export function failuresInOperation(container: Observed): readonly Run[] {
  const runs = healthRuns(container);
  const firstSuccess = runs.findIndex(({ exitCode }) => exitCode === 0);
  const operation = reachesStart(container) ? runs.slice(Math.max(0, firstSuccess)) : runs;
  return operation.filter(({ exitCode }) => exitCode !== 0);
}
