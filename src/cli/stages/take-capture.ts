import { join } from 'node:path';
import { seal } from '../../capture/seal.ts';
import { storeCapture } from '../../capture/store.ts';
import type { Capture } from '../../model/capture.ts';
import { type OutputFolder, openOutputFolder } from '../../runs/output-folder.ts';
import { watchForInterruption } from '../interruption.ts';
import { printError } from '../output.ts';
import { collect } from '../run/collect.ts';
import { toolVersion } from '../version.ts';
import { debugLines } from './debug-lines.ts';
import type { CaptureRequest } from './prepare-capture.ts';
import { withOutputFolder } from './with-output-folder.ts';

/**
 * The first stage: reads the sources, masks what was read and stores it in the folder of the run. `next` goes on with
 * the capture; the folder is removed when any of this fails.
 *
 * @param out the output folder
 * @param timeoutMs total time for collecting, milliseconds
 * @param debug tell the action ledger on stderr
 */
export async function takeCapture<T>(
  request: CaptureRequest,
  { out, timeoutMs, debug }: { readonly out: string; readonly timeoutMs: number; readonly debug?: true | undefined },
  next: (capture: Capture, output: OutputFolder) => Promise<T>,
): Promise<T> {
  // First of all: whoever stops the run from here on gets a report of what there is.
  const interruption = watchForInterruption(timeoutMs);
  try {
    return await withOutputFolder(await openOutputFolder(out, request.runId), async (output) => {
      const sealing = { takenAt: request.takenAt.toISOString(), toolVersion: toolVersion() };
      // What was read is let go as soon as it is sealed.
      const capture = seal(await collect(request, interruption), request.functional.redactor, sealing);
      if (debug) printError(debugLines(capture, request.functional.redactor));
      await storeCapture(capture, join(output.temporary, 'capture'), request.functional.redactor);
      return next(capture, output);
    });
  } finally {
    interruption.release();
  }
}
