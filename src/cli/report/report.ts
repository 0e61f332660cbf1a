import { join } from 'node:path';
import { scannedText } from '../../capture/last-scan.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { GatesError } from '../../model/errors.ts';
import { isRunFolder } from '../../runs/find-run.ts';
import { readResult } from '../../runs/read-result.ts';
import { printOut } from '../output.ts';
import { renderReports, writeReports } from '../report-files/render-reports.ts';
import { reportTargets } from '../report-files/report-targets.ts';
import { formatsFrom } from '../stages/formats.ts';
import { writeDocuments } from '../stages/write-documents.ts';
import { pastFindings } from './past-findings.ts';

export interface ReportOptions {
  readonly out: string;
  /** Absent when only reports in one file are wanted. */
  readonly format?: string;
  /** `FORMAT=PATH`, each a report in one file. */
  readonly report?: readonly string[];
}

/**
 * `gates report`: renders the documents of a result again and prints their paths, or the report that is to go to stdout.
 *
 * @throws GatesError `GATES_RESULT_INVALID`, `GATES_USAGE`, `GATES_OUTPUT_NOT_WRITABLE` for the folder of a run, which
 *   would no longer be what it says that it is
 */
export async function report(path: string, { out, format, report: given }: ReportOptions): Promise<void> {
  const formats = format === undefined ? [] : formatsFrom(format);
  const targets = await reportTargets(given, {});
  const { file: resultFile, result } = await readResult(path);
  if (formats.length > 0) await refuseSealedFolder(out);
  const scanner = new Redactor();
  const rendered = await renderReports(targets, result, scanner);
  const past = await pastFindings(resultFile, result.run);
  const documents = formats.length > 0 ? await writeDocuments(result, formats, out, scanner, past) : [];
  const printed = await writeReports(rendered);
  const files = targets.filter(({ file }) => file !== undefined).map((target) => target.path);
  const names = [...documents.map((name) => join(out, name)), ...files];
  printOut(printed ?? scannedText(scanner, 'the list on stdout', names.map((name) => `${name}\n`).join('')));
}

async function refuseSealedFolder(folder: string): Promise<void> {
  if (!(await isRunFolder(folder))) return;
  throw new GatesError({
    code: 'GATES_OUTPUT_NOT_WRITABLE',
    message: `${folder} is the folder of a run, and stays as it was written.`,
    hint: 'Choose another folder with --out.',
  });
}
