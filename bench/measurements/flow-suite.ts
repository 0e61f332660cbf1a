import { provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { countedRequests, freshLimit } from '../../fixtures/stacks/enterprise/fresh-limit.ts';
import { red, runFlows } from '../../fixtures/stacks/run-flows.ts';
import { startStack, stopStack } from '../../fixtures/stacks/stack.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import type { Row } from '../row.ts';
import { median } from '../side-by-side.ts';

const ROUNDS = 5;
const NAME = 'ultra-agent-os-enterprise';
const PROJECT = 'gates_bench_flows';
const HEALTH = `${PROJECT_ROOT}/bench/flow-suite/steady-health.yaml`;

/**
 * All flows of the enterprise stack that disturb nobody: the time of the whole process, and the requests that its rate
 * limit counted.
 */
export async function flowSuite(): Promise<readonly Row[]> {
  const engine = await provideEngine();
  const stack = await startStack(engine, NAME, { project: PROJECT, defects: [], overrides: [HEALTH] });
  const times: number[] = [];
  let requests = 0;
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      await freshLimit(engine, stack);
      await countedRequests(stack);
      const ran = await runFlows(engine, stack);
      requests = (await countedRequests(stack)) - 2;
      const broken = red(ran);
      if (Object.keys(broken).length > 0) throw new Error(JSON.stringify(broken));
      // The first round fills the caches of the file system.
      if (round > 0) times.push(ran.durationMs);
    }
  } finally {
    await stopStack(engine, NAME, PROJECT);
  }
  return [
    { what: 'all flows of the enterprise stack', value: median(times), unit: 'ms', target: { most: 5000 } },
    { what: 'requests of these flows', value: requests, unit: 'requests', target: { most: 29 } },
  ];
}
