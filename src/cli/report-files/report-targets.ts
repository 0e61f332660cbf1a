import { FILE_FORMAT_NAMES, type FileFormatName } from '../../../reports/file-formats.ts';
import { GatesError } from '../../model/errors.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { type WritableFile, writableFile } from './writable-file.ts';

/** A report that was asked for: a file, or stdout when there is none. */
export interface ReportTarget {
  readonly format: FileFormatName;
  /** As the operator wrote it. */
  readonly path: string;
  readonly file?: WritableFile;
}

const STDOUT = '-';
const HINT = 'Give a format and a path such as --report junit=gates.xml; - is stdout.';

/**
 * Reads every `--report FORMAT=PATH` and makes sure that each can be written, before anything is collected.
 *
 * @throws GatesError `GATES_USAGE` for what is no such pair or contradicts another one, `GATES_OUTPUT_NOT_WRITABLE`
 */
export async function reportTargets(
  given: readonly string[] | undefined,
  { json }: { readonly json?: true },
): Promise<readonly ReportTarget[]> {
  const wanted = (given ?? []).map(formatAndPath);
  const toStdout = wanted.filter(({ path }) => path === STDOUT);
  if (toStdout.length > 1) throw usage('Two reports are to be printed on stdout.');
  if (toStdout.length > 0 && json) throw usage('--json and a report are both to be printed on stdout.');
  const targets: readonly ReportTarget[] = await Promise.all(
    wanted.map(async (each) => (each.path === STDOUT ? each : { ...each, file: await writableFile(each.path) })),
  );
  const paths = targets.flatMap(({ file }) => (file ? [file.path] : []));
  const twice = paths.find((path, index) => paths.indexOf(path) < index);
  if (twice !== undefined) throw usage(`Two reports are to be written to ${twice}.`);
  return targets;
}

function formatAndPath(given: string): { format: FileFormatName; path: string } {
  const [, name = given, path = ''] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  const format = FILE_FORMAT_NAMES.find((known) => known === name.trim());
  if (format === undefined)
    throw usage(`"${name.trim()}" is not a format. ${didYouMean(name.trim(), FILE_FORMAT_NAMES)}`);
  if (path === '') throw usage(`The report ${format} has no path.`);
  return { format, path };
}

function usage(message: string): GatesError {
  return new GatesError({ code: 'GATES_USAGE', message, hint: HINT });
}
