import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { RunManifest } from '../../model/run-manifest.ts';
import { MANIFEST_FILE, SUMS_FILE } from '../layout.ts';
import { digestsOf, type FileDigest, listFolder } from '../run-files.ts';
import { parseSums, sumsText } from '../sums.ts';

/** What lies in the folder of a run, and what the two records in it say. */
export interface FolderRecords {
  /** Every file, `manifest.json` and `SHA256SUMS` included, by its path. */
  readonly files: ReadonlyMap<string, FileDigest>;
  /** Links, sockets, devices. */
  readonly others: readonly string[];
  readonly folders: readonly string[];
  /** Undefined when it is absent or cannot be read as one. */
  readonly manifest?: RunManifest;
  /** Digests by path; undefined when the sums are absent or cannot be read. */
  readonly sums?: ReadonlyMap<string, string>;
  /** The sums are, byte for byte, what they would be for what they list. */
  readonly sumsAreAsWritten: boolean;
}

/**
 * Reads the folder of a run: every file is read once, in pieces, and none is followed out of the folder.
 *
 * @throws GatesError `GATES_NOT_A_RUN` when the folder has neither record
 */
export async function readFolderRecords(folder: string): Promise<FolderRecords> {
  const { files: paths, others, folders } = await listIfFolder(folder);
  if (!paths.includes(MANIFEST_FILE) && !paths.includes(SUMS_FILE)) throw notARun(folder);
  const files = await digestsOf(folder, paths);
  const manifest = await readManifest(folder, files);
  const text = files.has(SUMS_FILE) ? await readFile(join(folder, SUMS_FILE), 'utf8') : undefined;
  const sums = text === undefined ? undefined : parseSums(text);
  const sumsAreAsWritten = sums !== undefined && sumsText(sums) === text;
  return { files, others, folders, ...(manifest && { manifest }), ...(sums && { sums }), sumsAreAsWritten };
}

async function listIfFolder(folder: string): ReturnType<typeof listFolder> {
  try {
    return await listFolder(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw notARun(folder, error);
    throw error;
  }
}

/** A manifest is only taken for one when it is what was hashed: nothing is to change it between two readings. */
async function readManifest(folder: string, files: ReadonlyMap<string, FileDigest>): Promise<RunManifest | undefined> {
  if (!files.has(MANIFEST_FILE)) return undefined;
  const text = await readFile(join(folder, MANIFEST_FILE));
  if (createHash('sha256').update(text).digest('hex') !== files.get(MANIFEST_FILE)?.sha256) return undefined;
  try {
    return RunManifest.safeParse(JSON.parse(text.toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function notARun(folder: string, cause?: unknown): GatesError {
  return new GatesError({
    code: 'GATES_NOT_A_RUN',
    message: `${folder} is not the folder of a run: it has neither ${MANIFEST_FILE} nor ${SUMS_FILE}.`,
    hint: 'Name a folder that `gates run`, `gates capture` or `gates evaluate` wrote, such as gates-report/latest.',
    cause,
  });
}
