import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { type Capture, CaptureManifest } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { type Output, type Scanner, scanned } from './last-scan.ts';
import { objectText } from './seal.ts';

/** Files that are open at the same time. */
const FILES_AT_A_TIME = 8;

/**
 * Writes a capture into a folder: `manifest.json`, each value once as `objects/<sha256>`, and `SHA256SUMS` for
 * `sha256sum -c`. Everything is looked through once more before the first byte is written.
 *
 * @throws GatesError `GATES_SECRET_IN_OUTPUT`
 */
export async function storeCapture(capture: Capture, folder: string, scanner: Scanner): Promise<void> {
  const objects = objectsOf(capture);
  const manifest = `${JSON.stringify(capture.manifest, null, 2)}\n`;
  scanned(scanner, [...objects.values(), { place: 'manifest.json of the capture', text: manifest }]);
  await mkdir(join(folder, 'objects'), { recursive: true, mode: 0o700 });
  const mode = { mode: 0o600 };
  await Promise.all([...objects].map(([sha256, { text }]) => writeFile(join(folder, 'objects', sha256), text, mode)));
  await writeFile(join(folder, 'manifest.json'), manifest, mode);
  const sums = [...objects.keys()].map((sha256) => `${sha256}  objects/${sha256}\n`);
  await writeFile(join(folder, 'SHA256SUMS'), `${sums.join('')}${digest(manifest)}  manifest.json\n`, mode);
}

/** What is to be written under which digest; equal values are one object. */
function objectsOf({ manifest, values }: Capture): ReadonlyMap<string, Output> {
  const objects = new Map<string, Output>();
  for (const { id, kind, subject, sha256 } of manifest.pieces) {
    if (sha256 === undefined || objects.has(sha256)) continue;
    objects.set(sha256, { place: `object ${id} (${kind} ${subject})`, text: objectText(values.get(id)) });
  }
  return objects;
}

/**
 * Reads a stored capture back. Every object is checked against the manifest before it is parsed.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID` naming the file that is absent, altered or not as expected
 */
export async function loadCapture(folder: string): Promise<Capture> {
  const parsed = CaptureManifest.safeParse(parseJson('manifest.json', await read(folder, 'manifest.json')));
  if (!parsed.success) throw invalid('manifest.json', 'is not a manifest of this version', parsed.error);
  const limit = pLimit(FILES_AT_A_TIME);
  const reading = parsed.data.pieces.flatMap(({ id, sha256 }) =>
    sha256 === undefined ? [] : [limit(async () => [id, await readObject(folder, sha256)] as const)],
  );
  return { manifest: parsed.data, values: new Map(await Promise.all(reading)) };
}

async function readObject(folder: string, sha256: string): Promise<unknown> {
  // The name comes from a file: it must not lead out of the folder.
  const path = `objects/${/^[\da-f]{64}$/.test(sha256) ? sha256 : 'not-a-digest'}`;
  const text = await read(folder, path);
  if (digest(text) !== sha256) throw invalid(path, 'was altered: its content does not match its name');
  return parseJson(path, text);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function read(folder: string, path: string): Promise<string> {
  try {
    return await readFile(join(folder, path), 'utf8');
  } catch (error) {
    throw invalid(path, `cannot be read in ${folder}`, error);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(path, 'is not JSON', error);
  }
}

function invalid(path: string, what: string, cause?: unknown): GatesError {
  const hint = 'Take the capture again, or restore the folder as it was written.';
  return new GatesError({ code: 'GATES_CAPTURE_INVALID', message: `Capture file ${path} ${what}.`, hint, cause });
}
