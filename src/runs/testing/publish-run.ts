import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCapture } from '../../capture/store.ts';
import { aRunEntry } from '../../history/testing/run-line.ts';
import { copyCapture } from '../copy-capture.ts';
import { CAPTURE_FOLDER } from '../layout.ts';
import { type OutputFolder, openOutputFolder } from '../output-folder.ts';
import type { PublishedRun } from '../publish.ts';
import { sealRunFolder } from '../seal-run-folder.ts';

/** Below the folder of the project, from which tests are run. */
const CAPTURE = 'fixtures/captures/onex-runtime';

/** What a test may spare itself: the objects of the capture, which matter only where the folder is verified. */
interface Parts {
  readonly objects: boolean;
}

/** The folder of a run with a recorded capture and a document, sealed and not published yet. */
export async function sealedRun(
  out: string,
  runId: string,
  { objects }: Parts = { objects: false },
): Promise<{ output: OutputFolder; manifest: string }> {
  const output = await openOutputFolder(out, runId);
  const capture = await loadCapture(CAPTURE);
  const copied = objects ? capture : { ...capture, manifest: { ...capture.manifest, pieces: [] } };
  await copyCapture(copied, CAPTURE, join(output.temporary, CAPTURE_FOLDER));
  await writeFile(join(output.temporary, 'SUMMARY.md'), '# Summary\n');
  const facts = { runId, toolVersion: '0.1.0', capture: capture.manifest };
  const { sha256 } = await sealRunFolder(output.temporary, facts);
  return { output, manifest: sha256 };
}

/** Publishes such a run. */
export async function publishRun(out: string, runId: string, day = 1, parts?: Parts): Promise<PublishedRun> {
  const { output, manifest } = await sealedRun(out, runId, parts);
  return output.publish({ complete: true, entry: (run) => aRunEntry(day, { run, id: runId, manifest }) });
}
