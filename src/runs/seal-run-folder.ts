import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaptureManifest, ManifestEntry } from '../model/capture.ts';
import type { RunFile, RunManifest } from '../model/run-manifest.ts';
import { compareText } from '../shared/compare.ts';
import { groupBy } from '../shared/group-by.ts';
import { CAPTURE_FOLDER, MANIFEST_FILE, OBJECTS_FOLDER, SUMS_FILE } from './layout.ts';
import { digestOf, digestsOf, listFolder } from './run-files.ts';
import { sumsText } from './sums.ts';

/** What a run folder says of itself beside its files. */
export interface RunFacts {
  readonly runId: string;
  /** The version that writes the folder. */
  readonly toolVersion: string;
  /** The manifest of the capture in it. */
  readonly capture: CaptureManifest;
  readonly interruptedBy?: string | undefined;
}

/** What vouches for a manifest: files that are announced in it and made of its bytes. */
export interface Attestor {
  /** Paths in the run folder. */
  readonly paths: readonly string[];
  /** Writes them. `text` is what stands in `manifest.json`. */
  attest(folder: string, manifest: RunManifest, text: string): Promise<void>;
}

export interface SealedRun {
  readonly manifest: RunManifest;
  /** Digest of `manifest.json`: it stands for all of the run. */
  readonly sha256: string;
}

const NOBODY: Attestor = { paths: [], attest: async () => {} };

/**
 * Ends a run folder: `manifest.json` with every file in it, what vouches for it, and `SHA256SUMS` over everything. To
 * be called when all else is written, before the folder is published.
 */
export async function sealRunFolder(folder: string, facts: RunFacts, attestor = NOBODY): Promise<SealedRun> {
  const files = await manifestFiles(folder, facts.capture);
  const manifest: RunManifest = {
    schema: 'gates-run/1',
    runId: facts.runId,
    takenAt: facts.capture.takenAt,
    toolVersion: facts.toolVersion,
    completeness: completeness(facts),
    files,
    attestations: [...attestor.paths].toSorted(compareText),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(join(folder, MANIFEST_FILE), text, { mode: 0o600 });
  await attestor.attest(folder, manifest, text);
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  for (const path of [MANIFEST_FILE, ...attestor.paths]) sums.set(path, (await digestOf(join(folder, path))).sha256);
  await writeFile(join(folder, SUMS_FILE), sumsText(sums), { mode: 0o600 });
  return { manifest, sha256: createHash('sha256').update(text).digest('hex') };
}

async function manifestFiles(folder: string, { pieces }: CaptureManifest): Promise<RunFile[]> {
  const evidence = groupBy(pieces, ({ sha256 = '' }) => `${CAPTURE_FOLDER}/${OBJECTS_FOLDER}/${sha256}`);
  const digests = await digestsOf(folder, (await listFolder(folder)).files);
  return [...digests].map(([path, digest]) => {
    const held = evidence.get(path)?.map(evidenceIn);
    return { path, ...digest, ...(held && { evidence: held }) };
  });
}

function evidenceIn({ id, kind, collector, startedAt, durationMs }: ManifestEntry) {
  return { id, kind, collector, startedAt, durationMs };
}

function completeness({ capture: { pieces }, interruptedBy }: RunFacts): RunManifest['completeness'] {
  return {
    complete: interruptedBy === undefined,
    ...(interruptedBy !== undefined && { interruptedBy }),
    pieces: pieces.length,
    missing: pieces.filter(({ missing }) => missing !== undefined).length,
    truncated: pieces.filter(({ truncated }) => truncated).length,
  };
}
