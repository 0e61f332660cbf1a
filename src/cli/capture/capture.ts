import { relative } from 'node:path';
import { EXIT_CODES, interruptionCode } from '../../evaluate/exit-code.ts';
import { recordedRun } from '../../evaluate/recorded-run.ts';
import type { Capture } from '../../model/capture.ts';
import { countText } from '../../shared/count-text.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import type { CaptureOptions } from '../stages/capture-options.ts';
import { finishRun } from '../stages/finish-run.ts';
import { prepareCapture } from '../stages/prepare-capture.ts';
import { prepareSealing } from '../stages/sealing.ts';
import { takeCapture } from '../stages/take-capture.ts';

/**
 * `gates capture`: reads what the gates need and stores it in the folder of a run, which has no documents yet. Returns
 * the exit code.
 *
 * @throws GatesError when it cannot start; nothing was collected then
 */
export async function capture(gateNames: readonly string[], options: CaptureOptions): Promise<number> {
  const { request, timeoutMs } = await prepareCapture(gateNames, options);
  const sealing = await prepareSealing(options);
  const { taken, folder } = await takeCapture(
    request,
    { out: options.out, timeoutMs, debug: options.debug },
    async (sealed, output) => {
      return { taken: sealed, ...(await finishRun(output, sealed, { sealing })) };
    },
  );
  printOut(await maskedResult(captureText(taken, relative('', folder) || folder)));
  return interruptionCode(recordedRun(taken)) ?? EXIT_CODES.ready;
}

function captureText({ manifest: { pieces } }: Capture, folder: string): string {
  const missing = pieces.filter((piece) => piece.missing !== undefined).length;
  const lost = missing > 0 ? `, ${missing} could not be read` : '';
  return `Captured ${countText(pieces.length, 'piece')} of evidence${lost}.\nRun: ${folder}\nJudge it with: gates evaluate ${folder}\n`;
}
