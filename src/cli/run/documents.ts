import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FormatName, REPORTERS } from '../../../reports/reporters.ts';
import type { Redactor } from '../../capture/redact/redactor.ts';
import { GatesError } from '../../model/errors.ts';
import type { RunResult } from '../../model/result.ts';

/**
 * Renders the documents of a run and writes them. Every byte is looked through once more before it is written.
 *
 * @throws GatesError `GATES_SECRET_IN_OUTPUT` naming the document, never the value; nothing of it is written then
 */
export async function writeDocuments(
  result: RunResult,
  formats: readonly FormatName[],
  folder: string,
  redactor: Pick<Redactor, 'leaks'>,
): Promise<readonly string[]> {
  const documents = formats.flatMap((format) => REPORTERS[format].documents(result));
  for (const { fileName, text } of documents) {
    if (!redactor.leaks(text)) continue;
    const hint = 'Please report this: the document was not written.';
    throw new GatesError({ code: 'GATES_SECRET_IN_OUTPUT', message: `${fileName} would have held a secret.`, hint });
  }
  await mkdir(folder, { recursive: true });
  for (const { fileName, text } of documents) await writeFile(join(folder, fileName), text, { mode: 0o600 });
  return documents.map(({ fileName }) => fileName);
}
