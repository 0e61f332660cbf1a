import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Capture, CaptureManifest, type LoadedCapture, type ManifestEntry } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../model/evidence/kinds.ts';
import type { Printable } from '../model/printable.ts';
import { type Output, type Scanner, scanned, scannedText } from './last-scan.ts';
import { objectText } from './seal.ts';

/** How many files are written at a stretch. */
const BEFORE_GIVING_WAY = 64;

/**
 * Writes a capture into a folder: `manifest.json`, each value once as `objects/<sha256>`, and `SHA256SUMS` for
 * `sha256sum -c`. Everything is looked through once more before the first byte is written.
 *
 * @throws GatesError `GATES_SECRET_IN_OUTPUT`
 */
export async function storeCapture(capture: Capture, folder: string, scanner: Scanner): Promise<void> {
  const objects = objectsOf(capture);
  const manifest = `${JSON.stringify(capture.manifest, null, 2)}\n`;
  const about = { file: 'manifest.json', place: 'manifest.json of the capture', text: manifest };
  const searched = scanned(scanner, [...objects.values(), about]);
  await mkdir(join(folder, 'objects'), { recursive: true, mode: 0o700 });
  const write = (file: string, text: Printable) => writeFileSync(join(folder, file), text, { mode: 0o600 });
  // They are many and small: a promise for each takes twice as long as writing it. On a slow disk, an interruption is
  // heard in between.
  for (const [index, { file, text }] of searched.entries()) {
    write(file, text);
    if (index % BEFORE_GIVING_WAY === 0) await new Promise(setImmediate);
  }
  const sums = [...objects.keys()].map((sha256) => `${sha256}  objects/${sha256}\n`);
  write('SHA256SUMS', scannedText(scanner, 'SHA256SUMS', `${sums.join('')}${digest(manifest)}  manifest.json\n`));
}

interface StoredFile extends Output {
  /** In the folder of the capture. */
  readonly file: string;
}

/** What is to be written under which digest; equal values are one object. */
function objectsOf({ manifest, values }: Capture): ReadonlyMap<string, StoredFile> {
  const objects = new Map<string, StoredFile>();
  for (const { id, kind, subject, sha256 } of manifest.pieces) {
    if (sha256 === undefined || objects.has(sha256)) continue;
    const place = `object ${id} (${kind} ${subject})`;
    objects.set(sha256, { file: `objects/${sha256}`, place, text: objectText(values.get(id)) });
  }
  return objects;
}

/**
 * Reads a stored capture back. Every object is checked against the manifest before it is parsed, and must be what the
 * model says of its kind: a capture comes from anywhere, and checks rely on the model.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID` naming the file that is absent, altered or not as expected
 */
export async function loadCapture(folder: string): Promise<LoadedCapture> {
  const parsed = CaptureManifest.safeParse(parseJson('manifest.json', read(folder, 'manifest.json')));
  if (!parsed.success) throw invalid('manifest.json', 'is not a manifest of this version', parsed.error);
  const present = parsed.data.pieces.filter(({ missing }) => missing === undefined);
  const texts = new Map(present.map(({ sha256 = '' }) => [sha256, readObject(folder, sha256)]));
  const values = new Map(present.map((piece) => [piece.id, valueOf(piece, texts)]));
  return { manifest: parsed.data, values, texts };
}

function readObject(folder: string, sha256: string): string {
  const path = pathOf(sha256);
  const text = read(folder, path);
  if (digest(text) !== sha256) throw invalid(path, 'was altered: its content does not match its name');
  return text;
}

function valueOf({ id, kind, sha256 = '' }: ManifestEntry, texts: LoadedCapture['texts']): unknown {
  const path = pathOf(sha256);
  const value = parseJson(path, texts.get(sha256) ?? '');
  // A kind that a newer version knows is looked at by no check of this one.
  const known = Object.hasOwn(EVIDENCE_KINDS, kind) ? EVIDENCE_KINDS[kind as EvidenceKind] : undefined;
  const error = known?.shape.safeParse(value).error;
  if (error) throw invalid(path, `is not what ${id} has to be: ${kind}`, error);
  return value;
}

/** The digest comes from a file: it must not lead out of the folder. */
function pathOf(sha256: string): string {
  return `objects/${/^[\da-f]{64}$/.test(sha256) ? sha256 : 'not-a-digest'}`;
}

function digest(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Objects are many and small: a promise for each takes several times as long as reading it. */
function read(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8');
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
