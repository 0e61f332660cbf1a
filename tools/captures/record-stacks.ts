import { setTimeout as sleep } from 'node:timers/promises';
import { type FixtureEngine, provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { PLACES, type StackName } from '../../fixtures/stacks/places.ts';
import { compose, type RunningStack, startStack } from '../../fixtures/stacks/stack.ts';
import { keepCapture } from './keep-capture.ts';
import { useEnterprise } from './use-enterprise.ts';

const RECORDED: readonly StackName[] = [
  'ultra-agent-os',
  'ultra-agent-os-hardened',
  'ultra-agent-os-enterprise',
  'onex-runtime',
];
/** Long enough for the idle warnings of the worker. */
const SETTLING_MS = 75_000;

type Say = (line: string) => void;

/** Records the stacks that run, with another project beside them on the engine. */
export async function recordStacks(say: Say): Promise<void> {
  const engine = await provideEngine(say);
  await startStack(engine, 'billionmail', { log: say });
  for (const name of RECORDED) await record(engine, name, say);
}

async function record(engine: FixtureEngine, name: StackName, say: Say): Promise<void> {
  const stack = await startStack(engine, name, { log: say });
  if (name === 'ultra-agent-os') {
    await writeToDisk(engine, stack);
    await recreateApi(engine, stack);
  }
  if (name === 'ultra-agent-os-enterprise') await useEnterprise(engine, stack);
  const { folder, environment } = stack;
  const profiles = stack.profiles.flatMap((profile) => ['--profile', profile]);
  const { file, settings } = PLACES[name];
  const named = settings === undefined ? [] : ['-c', settings];
  const args = ['-f', file, ...named, ...profiles, '-H', engine.dockerHost];
  const exitCode = await keepCapture({ name, args, folder, environment, exitCodes: [0, 1] });
  say(`${name} is recorded; its run ended with ${exitCode}`);
}

/** Leaves `ui` with the connections of an `api` that is gone, which its own health does not tell. */
async function recreateApi(engine: FixtureEngine, stack: RunningStack): Promise<void> {
  await compose(engine, stack, ['up', '-d', '--force-recreate', 'api']);
  await sleep(SETTLING_MS);
}

/** Has the data stores do now what they do by themselves within minutes, and tell of in their logs. */
async function writeToDisk(engine: FixtureEngine, stack: RunningStack): Promise<void> {
  await compose(engine, stack, ['exec', '-T', 'postgres', 'psql', '-U', 'postgres', '-c', 'checkpoint']);
  await compose(engine, stack, ['exec', '-T', 'redis', 'redis-cli', 'bgsave']);
}
