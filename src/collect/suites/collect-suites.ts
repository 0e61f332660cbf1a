import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { milliseconds } from '../../assertions/milliseconds.ts';
import type { ImportedSuite } from '../../model/evidence/imported-suite.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { type Limits, setLimit } from '../../model/limits/limits.ts';
import type { SuiteSettings } from '../../model/settings-suites.ts';
import { readTextFile } from '../read-text-file.ts';
import { FORMATS } from './formats.ts';
import { keptCases } from './kept-cases.ts';

/**
 * Reads the results of the test suites that the settings name. One that cannot be read is a piece of evidence that is
 * missing, with the reason.
 *
 * @param directory the project directory, absolute
 */
export async function collectSuites(
  intake: Intake,
  suites: readonly SuiteSettings[],
  directory: string,
): Promise<void> {
  for (const suite of suites) {
    const reading = await intake.read({ collector: 'suites/1', action: `read ${suite.file}` }, () =>
      readSuite(suite, directory, intake.limits),
    );
    intake.keep(
      'importedSuites',
      suite.name,
      reading,
      (value) => value,
      ({ casesLeftOut }) => (casesLeftOut > 0 ? [setLimit(intake.limits, 'suiteCases')] : []),
    );
  }
}

async function readSuite(
  { name, format, file, command, covers, maxAge }: SuiteSettings,
  directory: string,
  limits: Limits,
): Promise<{ value: ImportedSuite; bytes: number }> {
  const path = join(directory, file);
  const text = await readTextFile(path, { within: directory, limits, limit: 'suiteFile' });
  if (text === undefined) throw new ReadFailure('suite.absent', 'there is no such file; the suite was not run');
  if (text.trim() === '') throw new ReadFailure('suite.unreadable', 'it is empty');
  const { mtime } = await stat(path);
  const read = await FORMATS[format]();
  const { cases, faults, ranAt, durationMs } = read(text, file);
  const maxAgeMs = maxAge === undefined ? undefined : milliseconds(maxAge);
  return {
    bytes: Buffer.byteLength(text),
    value: {
      name,
      format,
      file,
      sha256: createHash('sha256').update(text).digest('hex'),
      ...(command !== undefined && { command }),
      ranAt: ranAt ?? mtime.toISOString(),
      ranAtFrom: ranAt === undefined ? 'file' : 'suite',
      ...(maxAgeMs !== undefined && { maxAgeMs }),
      covers,
      ...keptCases(cases, limits.suiteCases),
      ...(durationMs !== undefined && { durationMs }),
      faults: [...faults],
    },
  };
}
