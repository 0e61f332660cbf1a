import type { ContainerInspectInfo } from 'dockerode';
import type { Container } from '../../model/evidence/container.ts';

type Inspected = ContainerInspectInfo;

/** The zero of Go's clock: what never happened. */
const NEVER = '0001-01-01T00:00:00Z';
const MILLION = 1_000_000;

/** The state of a container, with what its health check said last. */
export function shapeState({ State }: Inspected): Container['state'] {
  const health = State.Health;
  return {
    status: State.Status as Container['state']['status'],
    running: State.Running,
    restarting: State.Restarting,
    oomKilled: State.OOMKilled,
    exitCode: State.ExitCode,
    error: State.Error ?? '',
    ...(State.StartedAt && State.StartedAt !== NEVER && { startedAt: State.StartedAt }),
    ...(State.FinishedAt && State.FinishedAt !== NEVER && { finishedAt: State.FinishedAt }),
    ...(State.Pid > 0 && { pid: State.Pid }),
    // Without a health check the engine may answer with the status "none".
    ...(health &&
      isHealth(health.Status) && {
        health: {
          status: health.Status,
          failingStreak: health.FailingStreak,
          log: (health.Log ?? []).map(({ Start, End, ExitCode, Output }) => ({
            startedAt: Start,
            durationMs: Math.max(0, Date.parse(End) - Date.parse(Start) || 0),
            exitCode: ExitCode,
            output: (Output ?? '').slice(0, 500),
          })),
        },
      }),
  };
}

function isHealth(status: string): status is 'starting' | 'healthy' | 'unhealthy' {
  return status === 'starting' || status === 'healthy' || status === 'unhealthy';
}

/** The health check that a container was started with; nothing when it has none or it is disabled. */
export function shapeHealthcheck(check: Inspected['Config']['Healthcheck']): Pick<Container, 'healthcheck'> {
  const test = check?.Test ?? [];
  if (!check || test.length === 0 || test[0] === 'NONE') return {};
  // The engine's own defaults stand for zero (docker run --health-*).
  return {
    healthcheck: {
      test,
      intervalMs: (check.Interval || 30_000 * MILLION) / MILLION,
      timeoutMs: (check.Timeout || 30_000 * MILLION) / MILLION,
      startPeriodMs: (check.StartPeriod ?? 0) / MILLION,
      retries: check.Retries || 3,
    },
  };
}
