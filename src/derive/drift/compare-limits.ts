import { sizeText } from '../../shared/size-text.ts';
import { LIMIT_KEYS, type Limit } from '../limits/declared-limit.ts';
import type { Compare, Comparison, Difference } from './difference.ts';

const NAMES: Record<Limit, string> = { memoryBytes: 'memory', cpus: 'CPUs', pids: 'processes' };
/** `pids_limit` in containers.conf, when nobody sets it. */
const PODMAN_PIDS = 2048;
/** Other ways to say how much of the processors a service may have. */
const OTHER_CPU_KEYS = ['cpu_quota', 'cpu_period', 'cpu_count', 'cpu_percent'];

/** Memory, CPUs and processes; zero and less stand for no limit. */
export const compareLimits: Compare = (comparison) =>
  (Object.keys(LIMIT_KEYS) as Limit[]).flatMap((limit) => difference(limit, comparison));

function difference(limit: Limit, { service, container }: Comparison): Difference[] {
  if (limit === 'cpus' && OTHER_CPU_KEYS.some((key) => service.keys[key])) return [];
  const declared = Math.max(0, service.limits[limit] ?? 0);
  const running = ofEngine(limit, declared, container) ? 0 : Math.max(0, container.limits[limit]);
  // Compose keeps numbers of CPUs in single precision.
  if (Math.abs(declared - running) <= declared * 1e-6) return [];
  const [left, right] = [declared, running].map((value) => limitText(limit, value));
  const message = `the limit of ${NAMES[limit]} is not as declared`;
  return [{ keys: [LIMIT_KEYS[limit].service, 'deploy'], message, declared: left ?? '', running: right ?? '' }];
}

/** Podman limits processes where nobody does: with a container made anew, the difference would be the same. */
function ofEngine(limit: Limit, declared: number, { limits, madeBy }: Comparison['container']): boolean {
  return madeBy === 'podman' && limit === 'pids' && declared === 0 && limits.pids === PODMAN_PIDS;
}

function limitText(limit: Limit, value: number): string {
  if (value === 0) return 'no limit';
  return limit === 'memoryBytes' ? sizeText(value) : `${value}`;
}
