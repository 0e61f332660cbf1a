import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunResult } from '../../model/result.ts';
import type { SigningKey } from '../../signing/keys/private-key.ts';
import { plainAttestation, signedAttestations } from '../../signing/statement/attestations.ts';
import type { DigestedFile } from '../../signing/statement/subjects.ts';
import { digestOf, listFolder } from '../run-files.ts';
import { type TimestampRequest, timestampFile } from './timestamp.ts';

export const ATTESTATIONS = 'attestations';

export interface AttestOptions {
  readonly toolVersion: string;
  readonly key?: SigningKey | undefined;
  readonly timestamp?: TimestampRequest | undefined;
  /** Looks through what is about to be written, and throws where it must not be. */
  readonly scan?: ((outputs: readonly { readonly place: string; readonly text: string }[]) => void) | undefined;
}

/**
 * Writes `attestations/` into the folder of a run whose capture and documents are there already: statements signed with
 * the key, and the token of a time stamping authority for the first of them. Nothing without a key and an authority.
 *
 * @returns why there is no token, when one was asked for
 */
export async function attestRun(
  folder: string,
  result: RunResult,
  { toolVersion, key, timestamp, scan }: AttestOptions,
): Promise<string | undefined> {
  if (!key && !timestamp) return undefined;
  const files = await digestedFiles(folder);
  const attestations = key
    ? signedAttestations(result, files, toolVersion, key)
    : [plainAttestation(result, files, toolVersion)];
  scan?.(attestations.map(({ name, text }) => ({ place: `${ATTESTATIONS}/${name}`, text })));
  await mkdir(join(folder, ATTESTATIONS), { recursive: true, mode: 0o700 });
  for (const { name, text } of attestations) await writeFile(join(folder, ATTESTATIONS, name), text, { mode: 0o600 });
  const [first] = attestations;
  return timestamp && first ? timestampFile(folder, `${ATTESTATIONS}/${first.name}`, timestamp) : undefined;
}

/** The manifest of the capture stands for its objects. */
async function digestedFiles(folder: string): Promise<DigestedFile[]> {
  const { files } = await listFolder(folder);
  const stated = files.filter((path) => !path.startsWith('capture/objects/') && !path.startsWith(`${ATTESTATIONS}/`));
  return Promise.all(stated.map(async (path) => ({ path, sha256: (await digestOf(join(folder, path))).sha256 })));
}
