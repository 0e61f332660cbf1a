import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../fixtures/engine/command.ts';
import { provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { KEEP_CAPTURES } from '../../fixtures/kept-captures.ts';
import { playScene } from '../../fixtures/scenes/play-scene.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { fewestThatShow } from './fewest-that-show.ts';
import { isOfScene, projectOfCapture } from './kept-names.ts';
import { shownIn } from './shown-verdicts.ts';
import { type Staged, stagedBy } from './staged-by.ts';

/** Where they are kept: systems that were staged to show what healthy ones do not. */
export const STAGED = `${PROJECT_ROOT}/fixtures/staged`;

const HALF_AN_HOUR_MS = 1_800_000;

/**
 * Runs the live tests that stage troubles, and keeps as few of their captures as show all that these show, and those of
 * all scenes. Best on an engine on which nothing else runs: it remembers few events, and health checks make most of them.
 *
 * @param names scenes, or words in the paths of live tests, that are recorded anew; all of them where there are none
 */
export async function recordStaged(names: readonly string[], say: (line: string) => void): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'gates-staged-'));
  try {
    await stage(stagedBy(names), all);
    await (names.length === 0 ? rm(STAGED, { recursive: true, force: true }) : forget(await readdir(all)));
    await mkdir(STAGED, { recursive: true });
    const kept = await keepStaged(all);
    say(`${kept} captures of staged troubles are recorded`);
  } finally {
    await rm(all, { recursive: true, force: true });
  }
}

async function stage({ scenes, files }: Staged, all: string): Promise<void> {
  const environment = { GATES_LIVE: 'required', [KEEP_CAPTURES]: all };
  const vitest = ['npx', 'vitest', 'run', '--project', 'live', ...files];
  if (files.length > 0) await command(vitest, { environment, folder: PROJECT_ROOT, timeoutMs: HALF_AN_HOUR_MS });
  // What they show is held against what they must show by the tests of what is kept.
  process.env[KEEP_CAPTURES] = all;
  for (const scene of scenes) await playScene(await provideEngine(), scene);
}

/** Removes what was kept of projects that are recorded anew. */
async function forget(recorded: readonly string[]): Promise<void> {
  const projects = new Set(recorded.map(projectOfCapture));
  const old = (await readdir(STAGED)).filter((name) => projects.has(projectOfCapture(name)));
  for (const name of old) await rm(join(STAGED, name), { recursive: true });
}

/** Returns how many were kept. */
async function keepStaged(all: string): Promise<number> {
  const kept = [...(await shownIn(`${PROJECT_ROOT}/fixtures/captures`)), ...(await shownIn(STAGED))];
  const recorded = await shownIn(all);
  const scenes = recorded.filter(({ name }) => isOfScene(name));
  const already = new Set([...kept, ...scenes].flatMap(({ shown }) => [...shown]));
  const chosen = [...scenes.map(({ name }) => name), ...fewestThatShow(recorded, already)];
  for (const name of chosen) await cp(join(all, name), join(STAGED, name), { recursive: true });
  return chosen.length;
}
