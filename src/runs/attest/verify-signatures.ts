import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyId } from '../../signing/keys/ed25519.ts';
import type { TrustedKey } from '../../signing/keys/trusted-keys.ts';
import { parseSshSignature, sshSignatureHolds } from '../../signing/sshsig/ssh-signature.ts';
import { listFolder } from '../run-files.ts';
import type { RunFault } from '../verify/run-fault.ts';
import { ATTESTATIONS } from './attest-run.ts';
import { MANIFEST_SIGNATURE } from './manifest-signature.ts';
import { attestationFaults } from './verify-attestation.ts';

/** What the signatures of a run folder came to. */
export interface SignatureReport {
  /** Empty when the manifest and every attestation were signed with a trusted key and are about these files. */
  readonly faults: readonly RunFault[];
  /** The key that signed the manifest, when it is a trusted one. */
  readonly signedBy?: string;
  /** Attestations that were looked at, by their paths. */
  readonly attestations: readonly string[];
  /** Tokens of time stamping authorities; only their certificates can tell whether they are genuine. */
  readonly timestamps: readonly string[];
}

/**
 * Checks every signature in a run folder against the keys that are trusted. That the files are those of the manifest is
 * another question, which has to be asked as well: the signature is one of the manifest.
 */
export async function verifySignatures(folder: string, trusted: readonly TrustedKey[]): Promise<SignatureReport> {
  const { files } = await listFolder(folder);
  const envelopes = files.filter((path) => /^attestations\/[^/]+\.dsse\.json$/.test(path));
  const manifest = await manifestSigner(folder, files, trusted);
  const faults = manifest.what === undefined ? [] : [{ path: MANIFEST_SIGNATURE, what: manifest.what }];
  for (const path of envelopes) faults.push(...(await attestationFaults(folder, path, trusted)));
  return {
    faults,
    ...(manifest.id !== undefined && { signedBy: manifest.id }),
    attestations: envelopes,
    timestamps: files.filter((path) => path.startsWith(`${ATTESTATIONS}/`) && path.endsWith('.tsr')),
  };
}

type ManifestSigner = { readonly what: string; readonly id?: never } | { readonly id: string; readonly what?: never };

async function manifestSigner(
  folder: string,
  files: readonly string[],
  trusted: readonly TrustedKey[],
): Promise<ManifestSigner> {
  if (!files.includes(MANIFEST_SIGNATURE)) return { what: 'is not there: the run was not signed' };
  try {
    const signature = parseSshSignature(await readFile(join(folder, MANIFEST_SIGNATURE), 'utf8'));
    const id = keyId(signature.publicKey);
    if (!trusted.some((key) => key.id === id)) return { what: `was made with the key ${id}, which is not trusted` };
    const holds = sshSignatureHolds(await readFile(join(folder, 'manifest.json')), signature);
    return holds ? { id } : { what: 'is not a signature of this manifest.json' };
  } catch (error) {
    // What was read is not a signature, or is one of another kind: its own message says which.
    if (error instanceof RangeError) return { what: error.message };
    throw error;
  }
}
