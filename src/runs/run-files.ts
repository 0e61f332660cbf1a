import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { compareText } from '../shared/compare.ts';

/** What lies below a folder: paths with slashes, relative to it, ordered by path. */
export interface FolderContent {
  readonly files: readonly string[];
  /** What is neither a file nor a folder: links, sockets, devices. */
  readonly others: readonly string[];
  readonly folders: readonly string[];
}

export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** Up to this size a file is read at once: opening a stream takes longer than reading it. */
const AT_ONCE = 1 << 20;

/** Files that are open at the same time. */
export const FILES_AT_A_TIME = 8;

/** Lists a folder without following a link in it. */
export async function listFolder(folder: string): Promise<FolderContent> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files: string[] = [];
  const others: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length);
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory()) folders.push(path);
    else others.push(path);
  }
  return { files: files.toSorted(compareText), others: others.toSorted(compareText), folders };
}

/** The digests of files below a folder, by their paths and in their order. */
export async function digestsOf(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileDigest>> {
  const limit = pLimit(FILES_AT_A_TIME);
  const digests = paths.map((path) => limit(async () => [path, await digestOf(join(folder, path))] as const));
  return new Map(await Promise.all(digests));
}

/** The digest and the size of a file. A large one is read in pieces: memory does not grow with it. */
export async function digestOf(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  if ((await stat(path)).size <= AT_ONCE) {
    const content = await readFile(path);
    return { sha256: hash.update(content).digest('hex'), bytes: content.length };
  }
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: AT_ONCE })) {
    const piece = chunk as Buffer;
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
