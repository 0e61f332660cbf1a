import { join } from 'node:path';
import { type FormatName, REPORTERS } from '../../../reports/reporters.ts';
import { type Scanner, scannedText } from '../../capture/last-scan.ts';
import type { FindingSeries } from '../../history/series.ts';
import type { RunResult } from '../../model/result.ts';
import { makeFolder } from '../../runs/make-folder.ts';
import { writeText } from '../../runs/write-text.ts';

/**
 * Renders the documents of a run and writes them, one after the other: all of a large system together would take more
 * memory than the rest of its run. Every byte is looked through once more before it is written.
 *
 * @param past findings of the runs before, for documents that are not to be made again of the capture alone
 * @throws GatesError `GATES_SECRET_IN_OUTPUT` naming the document, never the value; what was written before is to be discarded
 */
export async function writeDocuments(
  result: RunResult,
  formats: readonly FormatName[],
  folder: string,
  scanner: Scanner,
  past?: readonly FindingSeries[],
): Promise<readonly string[]> {
  const reporters = await Promise.all(formats.map((format) => REPORTERS[format]()));
  await makeFolder(folder);
  const written: string[] = [];
  for (const reporter of reporters)
    for (const { fileName, text } of reporter.documents(result, past)) {
      await writeText(join(folder, fileName), scannedText(scanner, fileName, text));
      written.push(fileName);
    }
  return written;
}
