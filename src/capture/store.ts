import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Capture, CaptureManifest } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { objectText } from './seal.ts';

/**
 * Writes a capture into a folder: `manifest.json`, each value once as `objects/<sha256>`, and `SHA256SUMS` for
 * `sha256sum -c`.
 */
export async function storeCapture(capture: Capture, folder: string): Promise<void> {
  await mkdir(join(folder, 'objects'), { recursive: true, mode: 0o700 });
  const sums = new Map<string, string>();
  const writing: Promise<void>[] = [];
  for (const { id, sha256 } of capture.manifest.pieces) {
    if (sha256 === undefined) continue;
    const path = `objects/${sha256}`;
    if (!sums.has(path))
      writing.push(writeFile(join(folder, path), objectText(capture.values.get(id)), { mode: 0o600 }));
    sums.set(path, sha256);
  }
  await Promise.all(writing);
  const manifest = `${JSON.stringify(capture.manifest, null, 2)}\n`;
  await writeFile(join(folder, 'manifest.json'), manifest, { mode: 0o600 });
  sums.set('manifest.json', digest(manifest));
  const lines = [...sums].map(([path, sha256]) => `${sha256}  ${path}\n`);
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''), { mode: 0o600 });
}

/**
 * Reads a stored capture back. Every object is checked against the manifest before it is parsed.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID` naming the file that is absent, altered or not as expected
 */
export async function loadCapture(folder: string): Promise<Capture> {
  const parsed = CaptureManifest.safeParse(parseJson('manifest.json', await read(folder, 'manifest.json')));
  if (!parsed.success) throw invalid('manifest.json', 'is not a manifest of this version', parsed.error);
  const values = new Map<string, unknown>();
  for (const { id, sha256 } of parsed.data.pieces) {
    if (sha256 === undefined) continue;
    // The name comes from a file: it must not lead out of the folder.
    const path = `objects/${/^[\da-f]{64}$/.test(sha256) ? sha256 : 'not-a-digest'}`;
    const text = await read(folder, path);
    if (digest(text) !== sha256) throw invalid(path, 'was altered: its content does not match its name');
    values.set(id, parseJson(path, text));
  }
  return { manifest: parsed.data, values };
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
