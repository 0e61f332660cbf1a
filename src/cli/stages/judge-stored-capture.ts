import { join } from 'node:path';
import type { LoadedCapture } from '../../model/capture.ts';
import { copyCapture } from '../../runs/copy-capture.ts';
import { CAPTURE_FOLDER } from '../../runs/layout.ts';
import { openOutputFolder } from '../../runs/output-folder.ts';
import { runIdOf } from '../../runs/run-id.ts';
import { type JudgeAndReport, type JudgedRun, judgeAndReport } from './judge-and-report.ts';
import { withOutputFolder } from './with-output-folder.ts';

export interface StoredCapture {
  readonly capture: LoadedCapture;
  /** Where it is stored. */
  readonly folder: string;
}

/** Judges a stored capture in the folder of a run of its own, into which the capture is copied byte for byte. */
export async function judgeStoredCapture(
  { capture, folder }: StoredCapture,
  out: string,
  how: JudgeAndReport,
): Promise<JudgedRun> {
  return withOutputFolder(await openOutputFolder(out, runIdOf(capture)), async (output) => {
    await copyCapture(capture, folder, join(output.temporary, CAPTURE_FOLDER));
    return judgeAndReport(capture, output, how);
  });
}
