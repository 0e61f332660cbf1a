import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answersQuery, timeStampQuery } from '../../signing/timestamp/time-stamp-query.ts';
import { askTimestampAuthority } from './timestamp-command.ts';

/** How a time stamping authority is asked. */
export interface TimestampRequest {
  /** Program and arguments, see `askTimestampAuthority`. */
  readonly command: readonly string[];
  readonly deadlineMs: number;
}

/**
 * Has an authority confirm that a file existed, and stores the question and its answer beside the file, as `.tsq` and
 * `.tsr`. Returns what went wrong, or undefined; a run is not lost because an authority did not answer.
 */
export async function timestampFile(
  folder: string,
  path: string,
  request: TimestampRequest,
): Promise<string | undefined> {
  const file = join(folder, path);
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  await writeFile(`${file}.tsq`, timeStampQuery(digest), { mode: 0o600 });
  const places = { query: `${file}.tsq`, digest, file };
  const answer = await askTimestampAuthority(request.command, places, request.deadlineMs);
  if ('problem' in answer) return `The timestamp command ${answer.problem}.`;
  if (!answersQuery(answer.reply, digest)) return 'The answer of the timestamp command is not about this run.';
  await writeFile(`${file}.tsr`, answer.reply, { mode: 0o600 });
  return undefined;
}
