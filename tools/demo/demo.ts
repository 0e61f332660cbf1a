import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { EngineUnavailable } from '../../fixtures/engine/engine-unavailable.ts';
import { type FixtureEngine, provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { type RunningStack, startStack } from '../../fixtures/stacks/stack.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { replay } from './replay.ts';

const OUT = `${PROJECT_ROOT}/gates-report`;
const say = (line: string) => process.stdout.write(`demo: ${line}\n`);

/** The exit codes of `gates run` with which the demo has shown what it is to show. */
const SHOWN = new Set([0, 1]);

/**
 * Brings the example stack up on a real engine, with a second project beside it, and audits it as a user would. Where no
 * engine can be had, a recorded capture is judged instead, and it is said so.
 */
async function demo(): Promise<number> {
  let engine: FixtureEngine;
  try {
    engine = await provideEngine(say);
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    say(`${error.message}; judging a recorded capture of the same stack instead of a live one`);
    return replay(OUT, say);
  }
  const stack = await startStack(engine, 'ultra-agent-os', { log: say });
  await startStack(engine, 'billionmail', { log: say });
  say('gates run, in the folder of the stack:');
  const exitCode = await gatesRun(engine, stack);
  say(`gates run ended with exit code ${exitCode}${exitCode === 1 ? ': the weaknesses it reports are real' : ''}`);
  say(`the report, seen from here: ${relative('', OUT)}/latest`);
  say('the stack stays up for a second look; `npm run fixtures -- down` takes it away');
  return SHOWN.has(exitCode) ? 0 : 1;
}

function gatesRun(engine: FixtureEngine, stack: RunningStack): Promise<number> {
  const child = spawn(`${PROJECT_ROOT}/bin/gates.cjs`, ['run', '--out', OUT], {
    cwd: stack.folder,
    env: { ...process.env, ...stack.environment, DOCKER_HOST: engine.dockerHost },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 4));
  });
}

process.exitCode = await demo();
