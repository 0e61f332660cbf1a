import type { FixtureEngine } from '../../fixtures/engine/provide-engine.ts';
import { ask } from '../../fixtures/stacks/enterprise/probes/ask.ts';
import { followJob } from '../../fixtures/stacks/enterprise/probes/followed-job.ts';
import { closeSystem, openSystem } from '../../fixtures/stacks/enterprise/probes/system.ts';
import type { RunningStack } from '../../fixtures/stacks/stack.ts';

const PATIENCE_MS = 10_000;

/** Leaves what users leave: jobs that ended both ways, and a memory. */
export async function useEnterprise(engine: FixtureEngine, stack: RunningStack): Promise<void> {
  const system = await openSystem(engine, stack);
  try {
    await followJob(system, {}, PATIENCE_MS);
    await followJob(system, { failAt: 'execute' }, PATIENCE_MS);
    const body = { content: { note: 'kept' } };
    await ask(system, '/api/memories/notes.json', { method: 'PUT', body, token: system.token });
  } finally {
    await closeSystem(system);
  }
}
