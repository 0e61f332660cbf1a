import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../fixtures/engine/command.ts';
import { KEEP_CAPTURES } from '../../fixtures/kept-captures.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { fewestThatShow } from './fewest-that-show.ts';
import { shownIn } from './shown-verdicts.ts';

/** Where they are kept: systems that were staged to show what healthy ones do not. */
export const STAGED = `${PROJECT_ROOT}/fixtures/staged`;

/** The live tests that stage troubles on a real engine. */
const STAGED_BY = ['gates/g2-runtime/', 'src/cli/env/env-running.live.ts'];

/**
 * Runs the live tests that stage troubles, and keeps as few of their captures as show all that these show. Best on an
 * engine on which nothing else runs: it remembers few events, and health checks make most of them.
 */
export async function recordStaged(say: (line: string) => void): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'gates-staged-'));
  try {
    const environment = { GATES_LIVE: 'required', [KEEP_CAPTURES]: all };
    const vitest = ['npx', 'vitest', 'run', '--project', 'live', ...STAGED_BY];
    await command(vitest, { environment, folder: PROJECT_ROOT, timeoutMs: 900_000 });
    await keepStaged(all, say);
  } finally {
    await rm(all, { recursive: true, force: true });
  }
}

async function keepStaged(all: string, say: (line: string) => void): Promise<void> {
  const already = (await shownIn(`${PROJECT_ROOT}/fixtures/captures`)).flatMap(({ shown }) => [...shown]);
  const chosen = fewestThatShow(await shownIn(all), new Set(already));
  await rm(STAGED, { recursive: true, force: true });
  await mkdir(STAGED, { recursive: true });
  for (const name of chosen) await cp(join(all, name), join(STAGED, name), { recursive: true });
  say(`${chosen.length} captures of staged troubles are recorded`);
}
