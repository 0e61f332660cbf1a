import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryLine, RunLine } from '../../model/history.ts';
import { RunManifest } from '../../model/run-manifest.ts';
import { compareText } from '../../shared/compare.ts';
import { CAPTURE_FOLDER, MANIFEST_FILE } from '../layout.ts';
import { HISTORY_FILE, readHistory } from './history-file.ts';
import { previousRunOf } from './previous-run.ts';

/** What a look at the whole history came to. */
export interface HistoryCheck {
  /** Sentences; empty when the chain is whole and the folders are those of its lines. */
  readonly problems: readonly string[];
  readonly lines: number;
  /** Digest of the last line. */
  readonly head?: string;
}

const RUN_NAME = /^\d{8}T\d{6}Z-[\da-f]{6}(?:\.\d+)?$/;

/**
 * Follows the chain of a history, and holds its lines against the folders of the runs: each has to be there with the
 * manifest that its line names, to agree on the line that was the last one when it was made, and to have a line.
 *
 * @param stated the digest of a line as somebody knows it from elsewhere, such as an older report
 */
export async function checkHistory(out: string, stated?: string): Promise<HistoryCheck> {
  const { lines, head, broken } = await readHistory(out);
  const problems = broken ? [`Line ${broken.line} of ${HISTORY_FILE} ${broken.problem}.`] : [];
  const digests = await lineDigests(out);
  if (stated !== undefined && !digests.slice(0, lines.length).some((digest) => digest.startsWith(stated)))
    problems.push(`No line has the digest ${stated}: lines were removed or written anew.`);
  const removed = new Set(lines.flatMap(({ event, run }) => (event === 'removed' ? [run] : [])));
  for (const line of lines)
    if (line.event === 'run' && !removed.has(line.run)) problems.push(...(await folderProblems(out, line, digests)));
  if (!broken) problems.push(...(await unlisted(out, lines)));
  return { problems, lines: lines.length, ...(head && { head: head.head }) };
}

async function folderProblems(out: string, line: RunLine, digests: readonly string[]): Promise<string[]> {
  const where = `Line ${line.line}: the run ${line.run}`;
  const manifest = await ifThere(join(out, line.run, MANIFEST_FILE));
  if (manifest === undefined) return [`${where} is not there.`];
  if (createHash('sha256').update(manifest).digest('hex') !== line.manifest)
    return [`${where} has another manifest than the one that was recorded.`];
  const before = await previousRunOf(join(out, line.run, CAPTURE_FOLDER));
  if (!before || digests[before.line - 1] === before.head) return [];
  // A capture of another output folder was judged here: it followed another history.
  if (line.run !== line.id || before.line >= line.line) return [];
  return [`${where} was made after a line ${before.line} with the digest ${before.head}, which is not there.`];
}

/** Runs that were judged and are not in the history; a capture alone has no line. */
async function unlisted(out: string, lines: readonly HistoryLine[]): Promise<string[]> {
  const known = new Set(lines.map(({ run }) => run));
  const problems: string[] = [];
  for (const name of (await readdir(out)).toSorted(compareText)) {
    if (!RUN_NAME.test(name) || known.has(name)) continue;
    const manifest = RunManifest.safeParse(JSON.parse((await ifThere(join(out, name, MANIFEST_FILE))) ?? 'null'));
    const isJudged = manifest.data?.files.some(({ path }) => !path.startsWith(`${CAPTURE_FOLDER}/`));
    if (isJudged) problems.push(`The run ${name} has no line.`);
  }
  return problems;
}

async function lineDigests(out: string): Promise<string[]> {
  const text = (await ifThere(join(out, HISTORY_FILE))) ?? '';
  return text.split('\n').map((line) => /"digest":"([\da-f]{64})"\}$/.exec(line)?.[1] ?? '');
}

async function ifThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}
