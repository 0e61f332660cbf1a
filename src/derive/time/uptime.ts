import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** Seconds since the container was started, by the time the capture was taken; undefined when it is not running. */
export function uptimeSeconds(container: DeepReadonly<Container>, takenAt: string): number | undefined {
  const { running, restarting, startedAt } = container.state;
  if (!running || restarting || startedAt === undefined) return undefined;
  return Math.max(0, (Date.parse(takenAt) - Date.parse(startedAt)) / 1000);
}
