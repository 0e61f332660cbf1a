import { type Output, type Scanner, scanned } from '../../capture/last-scan.ts';
import { recordedRun } from '../../evaluate/recorded-run.ts';
import { entryOfResult } from '../../history/entry-of-result.ts';
import type { Capture } from '../../model/capture.ts';
import type { RunResult } from '../../model/result.ts';
import { attestRun } from '../../runs/attest/attest-run.ts';
import { manifestSigner } from '../../runs/attest/manifest-signature.ts';
import { HISTORY_FILE } from '../../runs/history/history-file.ts';
import type { OutputFolder } from '../../runs/output-folder.ts';
import { sealRunFolder } from '../../runs/seal-run-folder.ts';
import { maskedMessage } from '../door.ts';
import { printError } from '../output.ts';
import { toolVersion } from '../version.ts';
import { keepRecentRuns } from './keep-recent-runs.ts';
import { type Sealing, UNSEALED } from './sealing.ts';

/** A run that is published. */
export interface FinishedRun {
  readonly folder: string;
  /** True when a timestamp was required and there is none. */
  readonly lacksTimestamp: boolean;
}

/** What is to be sealed; a capture alone has no result, and no line in the history. */
export interface ToFinish {
  readonly result?: RunResult;
  readonly sealing?: Sealing;
  /** Who knows the secrets of the run. */
  readonly scanner?: Scanner;
}

/**
 * Ends the folder of a run when everything is written: signs what it came to, lists and sums up what is in it, and
 * publishes it. What goes wrong on the way and does not cost the run is said on stderr.
 */
export async function finishRun(
  output: OutputFolder,
  capture: Capture,
  { result, sealing = UNSEALED, scanner = { leaks: () => false } }: ToFinish = {},
): Promise<FinishedRun> {
  const { interruptedBy } = recordedRun(capture);
  const scan = (outputs: readonly Output[]) => void scanned(scanner, outputs);
  const problem =
    result && (await attestRun(output.temporary, result, { toolVersion: toolVersion(), scan, ...sealing }));
  if (problem !== undefined) await tell(problem);
  const facts = { runId: output.runId, toolVersion: toolVersion(), capture: capture.manifest, interruptedBy };
  const { sha256 } = await sealRunFolder(output.temporary, facts, sealing.key && manifestSigner(sealing.key));
  const entry = result && entryOfResult(result, { run: output.runId, manifest: sha256, toolVersion: toolVersion() });
  scan([{ place: HISTORY_FILE, text: JSON.stringify(entry ?? null) }]);
  const published = await output.publish({
    complete: interruptedBy === undefined,
    ...(entry && { entry: (run) => ({ ...entry, run }) }),
  });
  if (published.problem !== undefined) await tell(`This run is not in the history. ${published.problem}`);
  await keepRecentRuns(published.folder, sealing.retention, tell);
  return { folder: published.folder, lacksTimestamp: sealing.timestampRequired && problem !== undefined };
}

async function tell(text: string): Promise<void> {
  printError(await maskedMessage(`gates: ${text}\n`));
}
