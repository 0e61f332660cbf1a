import type { Container } from '../../model/evidence/container.ts';

/** What is waited for: `started` once is enough, `running` now, `healthy` by its own health check where it has one. */
export const CONDITIONS = ['healthy', 'running', 'started'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** How far a container is: `lost` will not come to what is waited for by itself. */
export interface Standing {
  readonly state: 'ready' | 'waiting' | 'lost';
  /** `starting, health check failed 2 times`. */
  readonly text: string;
}

export type Observed = Pick<Container, 'state' | 'healthcheck' | 'restartPolicy'>;

/** How far a container is towards what is waited for. One that did its work and ended well is ready for all of it. */
export function standing({ state, healthcheck, restartPolicy }: Observed, condition: Condition): Standing {
  if (state.restarting) return waiting(`starts again and again, last with exit code ${state.exitCode}`);
  if (state.status === 'exited' || state.status === 'dead') return ended(state, restartPolicy.name);
  if (state.status !== 'running') return waiting(state.status);
  if (condition !== 'healthy' || !healthcheck) return ready('running');
  const { status = 'starting', failingStreak = 0 } = state.health ?? {};
  if (status === 'healthy') return ready('healthy');
  const failed =
    failingStreak === 0 ? '' : `, health check failed ${failingStreak} ${failingStreak === 1 ? 'time' : 'times'}`;
  return waiting(`${status}${failed}`);
}

function ended({ exitCode, startedAt }: Container['state'], restarts: string): Standing {
  if (startedAt === undefined) return waiting('not started');
  if (exitCode === 0) return ready('did its work and ended');
  const text = `ended with exit code ${exitCode}`;
  return restarts === '' || restarts === 'no' ? { state: 'lost', text } : waiting(text);
}

function ready(text: string): Standing {
  return { state: 'ready', text };
}

function waiting(text: string): Standing {
  return { state: 'waiting', text };
}
