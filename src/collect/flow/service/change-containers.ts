import { setTimeout as sleep } from 'node:timers/promises';
import type { Container } from '../../../model/evidence/container.ts';
import type { ComposeAction } from '../../../model/flow/service-steps.ts';
import { ReadFailure } from '../../../model/intake.ts';
import { EngineWriter } from '../engine-write/engine-writer.ts';
import type { FlowEngine } from '../performer.ts';

type Action = ComposeAction['action'];

/** How often a container is asked to stand still: one whose processes start others just then cannot be frozen. */
const PAUSE_ATTEMPTS = 3;
const PAUSE_AGAIN_MS = 300;

/**
 * Does the same to all containers. Also when one of them fails it ends only after all: what undoes it looks at what
 * there is.
 *
 * @param graceSeconds before a container that is stopped is killed
 * @throws ReadFailure of the first container that is not as it should be, in the words of the engine
 */
export async function changeContainers(
  containers: readonly Container[],
  action: Action,
  { endpoint, callMs, project }: FlowEngine,
  graceSeconds: number,
): Promise<void> {
  const writer = new EngineWriter(endpoint, callMs);
  try {
    const changes = containers.map((each) =>
      freezing(action, () => writer.change(each, action, { project, graceSeconds })),
    );
    await Promise.allSettled(changes);
    await Promise.all(changes);
  } finally {
    await writer.close();
  }
}

async function freezing(action: Action, change: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      if (attempt === PAUSE_ATTEMPTS || !isNotFrozen(action, error)) throw error;
      await sleep(PAUSE_AGAIN_MS);
    }
  }
}

/** `OCI runtime pause failed: unable to freeze`: the runtime has let the container go on then. */
function isNotFrozen(action: Action, error: unknown): boolean {
  return (
    action === 'pause' &&
    error instanceof ReadFailure &&
    error.code === 'engine.error' &&
    /unable to freeze/i.test(error.message)
  );
}
