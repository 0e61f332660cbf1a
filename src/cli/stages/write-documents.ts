import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FormatName, REPORTERS } from '../../../reports/reporters.ts';
import { type Scanner, scanned } from '../../capture/last-scan.ts';
import type { FindingSeries } from '../../history/series.ts';
import type { RunResult } from '../../model/result.ts';
import { makeFolder } from '../../runs/make-folder.ts';

/**
 * Renders the documents of a run and writes them. Every byte is looked through once more before it is written.
 *
 * @param past findings of the runs before, for documents that are not to be made again of the capture alone
 * @throws GatesError `GATES_SECRET_IN_OUTPUT` naming the documents, never the value; none is written then
 */
export async function writeDocuments(
  result: RunResult,
  formats: readonly FormatName[],
  folder: string,
  scanner: Scanner,
  past?: readonly FindingSeries[],
): Promise<readonly string[]> {
  const reporters = await Promise.all(formats.map((format) => REPORTERS[format]()));
  const documents = reporters.flatMap((reporter) => reporter.documents(result, past));
  scanned(
    scanner,
    documents.map(({ fileName, text }) => ({ place: fileName, text })),
  );
  await makeFolder(folder);
  for (const { fileName, text } of documents) await writeFile(join(folder, fileName), text, { mode: 0o600 });
  return documents.map(({ fileName }) => fileName);
}
