import type { EngineEvent } from '../../model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { healthRuns, reachesStart } from '../health/health-runs.ts';
import type { ObservedContainer } from '../health/observed-health.ts';
import { logTopics } from '../logs/log-topics.ts';

/**
 * Seconds from the start of a container to its first success in a health check: from the runs that the engine still
 * has, else from the events that it remembers; undefined when neither reaches back so far.
 */
export function secondsToHealthy(
  container: ObservedContainer,
  events: readonly DeepReadonly<EngineEvent>[],
): number | undefined {
  const { id, state } = container;
  if (state.startedAt === undefined) return undefined;
  const started = Date.parse(state.startedAt);
  const success = reachesStart(container) ? healthRuns(container).find(({ exitCode }) => exitCode === 0) : undefined;
  if (success) return Math.max(0, Date.parse(success.startedAt) + success.durationMs - started) / 1000;
  const told = events.find(
    ({ action, containerId, health, at }) =>
      action === 'health_status' && containerId === id && health === 'healthy' && Date.parse(at) >= started,
  );
  const isFirst =
    told && events.some(({ action, containerId, at }) => action === 'start' && containerId === id && at <= told.at);
  return isFirst ? (Date.parse(told.at) - started) / 1000 : undefined;
}

/** Seconds from the start of a container to the first line in which its log says that it is ready. */
export function secondsToReadyLine(
  startedAt: string | undefined,
  window: DeepReadonly<LogWindow> | undefined,
): number | undefined {
  const ready = window && logTopics(window).find(({ topic }) => topic === 'ready');
  if (!ready || startedAt === undefined) return undefined;
  const seconds = (Date.parse(ready.first) - Date.parse(startedAt)) / 1000;
  return seconds >= 0 ? seconds : undefined;
}
