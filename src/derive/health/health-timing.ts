import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** What the engine takes for a value of zero. https://docs.docker.com/reference/dockerfile/#healthcheck */
const DEFAULT_MS = 30_000;
const DEFAULT_RETRIES = 3;

/** How a health check runs, with the defaults of the engine filled in. */
export interface HealthTiming {
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly startPeriodMs: number;
  readonly retries: number;
  /** Longest time for which a service that hangs still counts as healthy. */
  readonly noticedMs: number;
}

/** The timing of a running container's health check. */
export function healthTiming(healthcheck: NonNullable<DeepReadonly<Container>['healthcheck']>): HealthTiming {
  const intervalMs = healthcheck.intervalMs || DEFAULT_MS;
  const timeoutMs = healthcheck.timeoutMs || DEFAULT_MS;
  const retries = healthcheck.retries || DEFAULT_RETRIES;
  const { startPeriodMs } = healthcheck;
  return { intervalMs, timeoutMs, startPeriodMs, retries, noticedMs: retries * (intervalMs + timeoutMs) };
}
