import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gates } from '../../fixtures/audit.ts';
import { type FixtureEngine, provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { PLACES, type StackName } from '../../fixtures/stacks/places.ts';
import { compose, type RunningStack, startStack } from '../../fixtures/stacks/stack.ts';
import { PROJECT_ROOT } from '../project-root.ts';

// Records the captures that the golden documents are made from, on the real stacks. What is recorded is masked already.

const RECORDED: readonly StackName[] = ['ultra-agent-os', 'ultra-agent-os-hardened'];
/** Long enough for the idle warnings of the worker. */
const SETTLING_MS = 75_000;
const say = (line: string) => process.stdout.write(`captures: ${line}\n`);

async function record(engine: FixtureEngine, name: StackName): Promise<void> {
  const stack = await startStack(engine, name, { log: say });
  if (name === 'ultra-agent-os') await recreateApi(engine, stack);
  const { folder, environment } = stack;
  const out = await mkdtemp(join(tmpdir(), 'gates-capture-'));
  const args = ['run', '-f', PLACES[name].file, '-H', engine.dockerHost, '--out', out];
  const { exitCode, stderr } = await gates(args, { folder, environment });
  if (exitCode > 1) throw new Error(`the run on ${name} ended with ${exitCode}: ${stderr}`);
  const target = `${PROJECT_ROOT}/fixtures/captures/${name}`;
  await rm(target, { recursive: true, force: true });
  await cp(join(out, 'latest/capture'), target, { recursive: true });
  await rm(out, { recursive: true, force: true });
  say(`${name} is recorded; its run ended with ${exitCode}`);
}

/** Leaves `ui` with the connections of an `api` that is gone, which its own health does not tell. */
async function recreateApi(engine: FixtureEngine, stack: RunningStack): Promise<void> {
  await compose(engine, stack, ['up', '-d', '--force-recreate', 'api']);
  await sleep(SETTLING_MS);
}

const engine = await provideEngine(say);
await startStack(engine, 'billionmail', { log: say });
for (const name of RECORDED) await record(engine, name);
