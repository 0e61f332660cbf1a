import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineClient } from '../../collect/engine/engine-client.ts';
import type { Container } from '../../model/evidence/container.ts';
import { ReadFailure } from '../../model/intake.ts';
import { readContainers } from '../env/running-containers.ts';
import type { Awaited } from './awaited.ts';
import type { Condition } from './condition.ts';
import { type Outcome, poll } from './poll.ts';
import { type ServiceStanding, standings } from './standings.ts';

export interface Watch {
  readonly client: EngineClient;
  readonly condition: Condition;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told whenever something was read. */
  readonly seen: (standings: readonly ServiceStanding[]) => void;
}

/** Asks the engine for the containers of a project until they are as they should be; with those that were there last. */
export async function watchServices(
  { project, services }: Awaited,
  { client, condition, seen, timeoutMs, signal }: Watch,
): Promise<{ readonly outcome: Outcome; readonly containers: readonly Container[] }> {
  let containers: readonly Container[] = [];
  const read = async () => {
    containers = await containersOf(client, project);
    return standings(services, containers, condition);
  };
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(afterAbort);
  const outcome = await poll({ read, seen, timeoutMs, signal, now: () => performance.now(), sleep: pause });
  return { outcome, containers };
}

/** A project that has no container yet is none to be given up. */
async function containersOf(client: EngineClient, project: string): Promise<readonly Container[]> {
  try {
    await client.connect();
    return await readContainers(client, project);
  } catch (error) {
    if (error instanceof ReadFailure && error.code.startsWith('project.')) return [];
    throw error;
  }
}

/** The loop sees for itself that nobody waits any more. */
function afterAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
