import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Up to this size a file is read at once, and waited for: a promise takes several times as long as reading it. */
const AT_ONCE = 1 << 20;

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
  const digests = new Map<string, FileDigest>();
  for (const path of paths) digests.set(path, await digestOf(join(folder, path)));
  return digests;
}

/** The digest and the size of a file. A large one is read in pieces: memory does not grow with it. */
export async function digestOf(path: string): Promise<FileDigest> {
  if (statSync(path).size <= AT_ONCE) {
    const content = readFileSync(path);
    return { sha256: hash('sha256', content, 'hex'), bytes: content.length };
  }
  const ofAll = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: AT_ONCE })) {
    const piece = chunk as Buffer;
    ofAll.update(piece);
    bytes += piece.length;
  }
  return { sha256: ofAll.digest('hex'), bytes };
}
