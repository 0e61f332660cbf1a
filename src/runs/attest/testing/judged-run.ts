import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GATES } from '../../../../gates/index.generated.ts';
import { gateDocument } from '../../../../reports/markdown/gate-document.ts';
import { PROJECT_ROOT } from '../../../../tools/project-root.ts';
import { loadCapture } from '../../../capture/store.ts';
import { evaluate } from '../../../evaluate/evaluate.ts';
import type { RunResult } from '../../../model/result.ts';
import { USUAL_SEVERITY } from '../../../model/settings.ts';
import type { SigningKey } from '../../../signing/keys/private-key.ts';
import { copyCapture } from '../../copy-capture.ts';
import { CAPTURE_FOLDER } from '../../layout.ts';
import { sealRunFolder } from '../../seal-run-folder.ts';
import { attestRun } from '../attest-run.ts';
import { manifestSigner } from '../manifest-signature.ts';
import type { TimestampRequest } from '../timestamp.ts';

const CAPTURE = `${PROJECT_ROOT}/fixtures/captures/ultra-agent-os`;
const RUN = { toolVersion: '0.1.0', runId: '20261121T080000Z-abcdef' };
const capture = await loadCapture(CAPTURE);
const judging = { runId: RUN.runId, failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;

/** What the recorded capture of a whole system came to. */
export const JUDGED: RunResult = evaluate(capture, GATES, judging);

/** Writes the folder of that run as `gates run` does: capture, documents, attestations, manifest, signature. */
export async function writeJudgedRun(
  folder: string,
  { key, timestamp }: { readonly key?: SigningKey; readonly timestamp?: TimestampRequest },
): Promise<string | undefined> {
  await copyCapture(capture, CAPTURE, join(folder, CAPTURE_FOLDER));
  for (const gate of JUDGED.gates) await writeFile(join(folder, `${gate.document}.md`), gateDocument(JUDGED, gate));
  const problem = await attestRun(folder, JUDGED, { ...RUN, key, timestamp });
  await sealRunFolder(folder, { ...RUN, capture: capture.manifest }, key && manifestSigner(key));
  return problem;
}
