import type { Scene } from '../../fixtures/scenes/scene.ts';
import { SCENES } from '../../fixtures/scenes/scenes.ts';

/** What is staged to be recorded. */
export interface Staged {
  readonly scenes: readonly Scene[];
  /** Paths of live tests, or parts of them. */
  readonly files: readonly string[];
}

/** The live tests that stage troubles on a real engine, those of scenes among them. */
const LIVE_TESTS = ['gates/g2-runtime/', 'src/cli/env/env-running.live.ts'];

/** What some names stand for, scenes or words in the paths of live tests; without a name, everything. */
export function stagedBy(names: readonly string[]): Staged {
  if (names.length === 0) return { scenes: [], files: LIVE_TESTS };
  return {
    scenes: SCENES.filter(({ name }) => names.includes(name)),
    files: names.filter((name) => !SCENES.some((scene) => scene.name === name)),
  };
}
