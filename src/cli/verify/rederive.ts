import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runJson } from '../../../reports/json/run-json.ts';
import { REPORTERS } from '../../../reports/reporters.ts';
import { loadCapture } from '../../capture/store.ts';
import { overridesIn } from '../../evaluate/judged.ts';
import { recordedGates } from '../../evaluate/recorded-run.ts';
import { GatesError } from '../../model/errors.ts';
import type { RunResult } from '../../model/result.ts';
import type { LoadedPlugin } from '../../plugins/load-plugin.ts';
import { CAPTURE_FOLDER, RESULT_FILE } from '../../runs/layout.ts';
import { parseResult } from '../../runs/read-result.ts';
import { storedBaseline } from '../../runs/stored-baseline.ts';
import type { RunFault } from '../../runs/verify/run-fault.ts';
import type { VerifiedFolder } from '../../runs/verify/verify-run-folder.ts';
import { loadGates } from '../run/load-gates.ts';
import { judgeCapture } from '../stages/judge-capture.ts';
import { signedResult } from '../stages/sealing.ts';
import { toolVersion } from '../version.ts';
import { firstDifference } from './first-difference.ts';

/** What came of judging a capture again. */
export interface Rederived {
  /** The files that were made anew and held against those in the folder. */
  readonly compared: readonly string[];
  readonly differences: readonly RunFault[];
  /** What has to be known to read the differences. */
  readonly notes: readonly string[];
}

/**
 * Judges the capture in the folder of a run again, and compares the result and the documents with those in the folder,
 * byte for byte. A capture that was altered is not judged: what it is worth was said already.
 *
 * @param plugins those whose code is at hand
 */
export async function rederive(
  folder: string,
  { manifest, faults }: VerifiedFolder,
  plugins: readonly LoadedPlugin[] = [],
): Promise<Rederived> {
  const isCaptureIntact = !faults.some(({ path }) => path.startsWith(`${CAPTURE_FOLDER}/`));
  if (!manifest || !isCaptureIntact) return { compared: [], differences: [], notes: ['The capture is not intact.'] };
  const listed = manifest.files.map(({ path }) => path);
  if (!listed.includes(RESULT_FILE)) return withoutResult(listed);
  const stored = await readStored(join(folder, RESULT_FILE));
  if ('what' in stored) return { compared: [], differences: [stored], notes: [] };
  const baseline = await storedBaseline(folder);
  const overrides = { ...overridesIn(stored.judged), ...(baseline && { baseline }) };
  const capture = await loadCapture(join(folder, CAPTURE_FOLDER));
  const gatesFor = loadGates(recordedGates(capture), plugins);
  const again = signedResult(await judgeCapture(capture, overrides, gatesFor), stored.run.signedBy);
  const documents = (await documentsOf(again)).filter(({ fileName }) => listed.includes(fileName));
  const differences: RunFault[] = [];
  for (const { fileName, text } of documents) {
    const difference = await differenceOf(join(folder, fileName), text);
    if (difference !== undefined) differences.push({ path: fileName, what: difference });
  }
  const compared = documents.map(({ fileName }) => fileName);
  return { compared, differences, notes: differences.length > 0 ? versionNotes(stored, manifest.toolVersion) : [] };
}

function withoutResult(listed: readonly string[]): Rederived {
  const isJudged = listed.some((path) => !path.startsWith(`${CAPTURE_FOLDER}/`));
  const why = isJudged ? `without ${RESULT_FILE} it is not known how it was judged` : 'it was captured, and not judged';
  return { compared: [], differences: [], notes: [`Nothing was compared: ${why}.`] };
}

async function readStored(file: string): Promise<RunResult | RunFault> {
  try {
    return parseResult(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof GatesError)) throw error;
    return { path: RESULT_FILE, what: 'cannot be read as a result' };
  }
}

async function documentsOf(result: RunResult): Promise<readonly { fileName: string; text: string }[]> {
  const reporters = await Promise.all(Object.values(REPORTERS).map((load) => load()));
  const documents = reporters.flatMap((reporter) => [...reporter.documents(result)]);
  const others = documents.filter(({ fileName }) => fileName !== RESULT_FILE);
  return [{ fileName: RESULT_FILE, text: runJson(result) }, ...others];
}

async function differenceOf(path: string, text: string): Promise<string | undefined> {
  const stored = await readFile(path, 'utf8');
  return stored === text ? undefined : `is not what its capture gives: ${firstDifference(stored, text)}`;
}

/** Another version may come to another result by right. */
function versionNotes({ judged }: RunResult, writtenBy: string): readonly string[] {
  const before = judged?.toolVersion ?? writtenBy;
  const now = toolVersion();
  if (before === now) return [];
  return [`The run was judged by gates ${before}, and again by gates ${now}: what differs may come from that.`];
}
