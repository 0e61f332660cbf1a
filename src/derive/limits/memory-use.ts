import type { ResourceUsage } from '../../model/evidence/container-activity.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** Memory in use as percent of the container's own limit, to one decimal; undefined when it has no limit. */
export function memoryPercent({
  memoryBytes,
  memoryLimitBytes,
}: Pick<DeepReadonly<ResourceUsage>, 'memoryBytes' | 'memoryLimitBytes'>): number | undefined {
  if (memoryLimitBytes <= 0) return undefined;
  return Math.round((memoryBytes / memoryLimitBytes) * 1000) / 10;
}
