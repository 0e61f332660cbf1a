import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CaptureManifest } from '../../model/capture.ts';
import { CAPTURE_FOLDER, MANIFEST_FILE, OBJECTS_FOLDER, SUMS_FILE } from '../layout.ts';
import { parseSums } from '../sums.ts';
import type { FolderRecords } from './folder-records.ts';
import type { RunFault } from './run-fault.ts';

const MANIFEST = `${CAPTURE_FOLDER}/${MANIFEST_FILE}`;
const SUMS = `${CAPTURE_FOLDER}/${SUMS_FILE}`;
const OBJECTS = `${CAPTURE_FOLDER}/${OBJECTS_FOLDER}/`;

/**
 * What differs between the objects of the capture and what its own manifest says of them. The records of the run may
 * have been made anew with what was changed; the capture says once more what belongs to it.
 */
export async function captureFaults(folder: string, { files }: FolderRecords): Promise<readonly RunFault[]> {
  const manifest = await readManifest(join(folder, MANIFEST));
  if (!manifest) return [{ path: MANIFEST, what: 'is not the manifest of a capture' }];
  const named = new Set(manifest.pieces.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [`${OBJECTS}${sha256}`])));
  const absent = [...named].filter((path) => !files.has(path));
  const objects = [...files].filter(([path]) => path.startsWith(OBJECTS));
  const altered = objects.filter(([path, { sha256 }]) => path !== `${OBJECTS}${sha256}`);
  const foreign = objects.filter(([path]) => !named.has(path));
  return [
    ...absent.map((path) => ({ path, what: 'is not there any more' })),
    ...altered.map(([path]) => ({ path, what: 'was altered: its content does not match its name' })),
    ...foreign.map(([path]) => ({ path, what: 'was added: no piece of the capture is stored in it' })),
    ...(await sumsFaults(folder, files)),
  ];
}

async function sumsFaults(folder: string, files: FolderRecords['files']): Promise<readonly RunFault[]> {
  if (!files.has(SUMS)) return [{ path: SUMS, what: 'is not there any more' }];
  const sums = parseSums(await readFile(join(folder, SUMS), 'utf8'));
  if (!sums) return [{ path: SUMS, what: 'was altered: it cannot be read' }];
  const wrong = [...sums].find(([path, sha256]) => files.get(`${CAPTURE_FOLDER}/${path}`)?.sha256 !== sha256);
  return wrong ? [{ path: SUMS, what: `does not agree about ${CAPTURE_FOLDER}/${wrong[0]}` }] : [];
}

async function readManifest(path: string): Promise<CaptureManifest | undefined> {
  try {
    return CaptureManifest.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
