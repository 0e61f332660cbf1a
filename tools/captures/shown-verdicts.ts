import { readdir } from 'node:fs/promises';
import { g2Gate } from '../../gates/g2-runtime/index.generated.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { runCheck } from '../../src/evaluate/run-check.ts';
import type { CheckVerdict } from '../../src/model/check-result.ts';
import type { Showing } from './fewest-that-show.ts';

export const RUNTIME_CHECKS = g2Gate.sections.flatMap((section) => section.checks);

/** Captures of fixtures that hold what ran, each with the verdicts of all checks of the runtime audit. */
export async function shownIn(folder: string): Promise<(Showing & { verdicts: Map<string, CheckVerdict> })[]> {
  const all = (await readdir(folder)).toSorted();
  const shown = [];
  for (const name of all) {
    const capture = await loadCapture(`${folder}/${name}`);
    // Of some systems only the files are recorded.
    if (!capture.manifest.pieces.some(({ kind }) => kind === 'containers')) continue;
    const index = indexEvidence(capture);
    const verdicts = new Map(RUNTIME_CHECKS.map((check) => [check.meta.id, runCheck(check, index).verdict]));
    shown.push({ name, verdicts, shown: decided(verdicts) });
  }
  return shown;
}

/** Only what was decided one way or the other is worth a capture. */
function decided(verdicts: ReadonlyMap<string, CheckVerdict>): Set<string> {
  const entries = [...verdicts].filter(([, verdict]) => verdict === 'pass' || verdict === 'fail');
  return new Set(entries.map(([id, verdict]) => `${id} ${verdict}`));
}
