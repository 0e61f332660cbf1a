import { readFile } from 'node:fs/promises';
import type { FileFormat } from '../../../reports/file-format.ts';
import { FILE_FORMATS } from '../../../reports/file-formats.ts';
import { type Scanner, scanned } from '../../capture/last-scan.ts';
import type { Printable } from '../../model/printable.ts';
import type { RunResult } from '../../model/result.ts';
import { replaceFile } from '../../runs/history/replace-file.ts';
import { ifThere } from './if-there.ts';
import type { ReportTarget } from './report-targets.ts';
import { notWritable, type WritableFile } from './writable-file.ts';

/** A report that was looked through and can be written. */
export interface RenderedReport {
  readonly target: ReportTarget;
  readonly text: Printable;
}

/**
 * Renders every report that was asked for. Every byte is looked through once more.
 *
 * @throws GatesError `GATES_SECRET_IN_OUTPUT` naming the reports; none may be written then
 */
export async function renderReports(
  targets: readonly ReportTarget[],
  result: RunResult,
  scanner: Scanner,
): Promise<readonly RenderedReport[]> {
  const rendered = await Promise.all(
    targets.map(async (target) => {
      const format: FileFormat = await FILE_FORMATS[target.format]();
      const former = format.keepsFormer ? await formerText(target) : undefined;
      const place = `the report ${target.format}=${target.path}`;
      return { target, place, text: format.render(result, former) };
    }),
  );
  return scanned(scanner, rendered);
}

/** Writes them, each in the place of the former one at once. Returns what is to be printed on stdout, when anything is. */
export async function writeReports(rendered: readonly RenderedReport[]): Promise<Printable | undefined> {
  for (const { target, text } of rendered) if (target.file) await write(target, target.file, text);
  return rendered.find(({ target }) => target.file === undefined)?.text;
}

async function write({ path: given }: ReportTarget, { path, mode }: WritableFile, text: Printable): Promise<void> {
  try {
    await replaceFile(path, text, mode);
  } catch (error) {
    throw notWritable(given, error);
  }
}

async function formerText({ file }: ReportTarget): Promise<string | undefined> {
  if (!file) return undefined;
  return ifThere(readFile(file.path, 'utf8'));
}
