import { createHash, randomBytes } from 'node:crypto';
import type { Capture } from '../model/capture.ts';
import { RunContext } from '../model/evidence/run-context.ts';

/** The name of a new run: when it was started, and what tells it from another one of the same second. */
export function newRunId(takenAt: Date): string {
  return runId(takenAt, randomBytes(3).toString('hex'));
}

/** The name of the run that took a capture. Captures of older versions do not say it: it is made of what they hold. */
export function runIdOf({ manifest, values }: Capture): string {
  const piece = manifest.pieces.find(({ kind }) => kind === 'run');
  const recorded = RunContext.safeParse(values.get(piece?.id ?? '')).data?.id;
  if (recorded !== undefined) return recorded;
  const digest = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
  return runId(new Date(manifest.takenAt), digest.slice(0, 6));
}

function runId(takenAt: Date, ending: string): string {
  return `${takenAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${ending}`;
}
