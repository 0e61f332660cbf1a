import { readdir } from 'node:fs/promises';
import { readFingerprintKey } from '../../capture/fingerprint-key.ts';
import { SecondMasking } from '../../capture/mask-again.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { redactAgain } from '../../capture/redact-again.ts';
import { loadCapture, storeCapture } from '../../capture/store.ts';
import { GatesError } from '../../model/errors.ts';
import { findCapture } from '../../runs/find-capture.ts';
import { countText } from '../../shared/count-text.ts';
import { useDoor } from '../door.ts';
import { printError, printOut } from '../output.ts';
import { toolVersion } from '../version.ts';
import { findersOf } from './patterns.ts';
import { readValues } from './values-file.ts';

export interface RedactOptions {
  readonly out: string;
  readonly also: readonly string[];
  readonly alsoValues: readonly string[];
  readonly fingerprintKey?: string;
}

/**
 * `gates redact`: stores a capture anew with more of it masked.
 *
 * @throws GatesError `GATES_USAGE`, `GATES_CAPTURE_INVALID`, `GATES_OUTPUT_NOT_WRITABLE`, `GATES_SECRET_IN_OUTPUT`
 */
export async function redact(path: string, { out, also, alsoValues, fingerprintKey }: RedactOptions): Promise<void> {
  const key = fingerprintKey === undefined ? undefined : await readFingerprintKey(fingerprintKey);
  const redactor = useDoor(new Redactor(key));
  const values = new Set((await Promise.all(alsoValues.map(readValues))).flat());
  if (also.length + values.size === 0) throw nothingToMask();
  for (const value of values) redactor.learnAnyway(value);
  const masking = new SecondMasking(findersOf(also), redactor);
  const capture = await loadCapture((await findCapture(path)).folder);
  await refuseTaken(out);
  const options = { at: new Date().toISOString(), toolVersion: toolVersion() };
  const masked = redactAgain(capture, masking, { ...options, patterns: also.length, values: values.size });
  await storeCapture(masked, out, redactor);
  const numbers = masking.counts.slice(0, -1).flatMap((count, index) => (count === 0 ? [index + 1] : []));
  for (const number of numbers) printError(redactor.message(`gates: pattern ${number} matched nothing\n`));
  const places = masking.counts.reduce((sum, count) => sum + count, 0);
  printOut(redactor.message(`Masked ${countText(places, 'more place')}.\nCapture: ${out}\n`));
}

async function refuseTaken(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return;
  throw new GatesError({
    code: 'GATES_OUTPUT_NOT_WRITABLE',
    message: `There is something in ${folder} already.`,
    hint: 'Name a new folder with --out.',
  });
}

function nothingToMask(): GatesError {
  const hint = 'Give --also PATTERN, or --also-values FILE with one text a line.';
  return new GatesError({ code: 'GATES_USAGE', message: 'It was not said what is to be masked.', hint });
}
