import { trustedKeysFrom } from '../../runs/attest/key-files.ts';
import { type SignatureReport, verifySignatures } from '../../runs/attest/verify-signatures.ts';
import type { RunFault } from '../../runs/verify/run-fault.ts';
import { countText } from '../../shared/count-text.ts';
import type { TrustedKey } from '../../signing/keys/trusted-keys.ts';

/**
 * Reads whose signatures are accepted, before anything else is looked at; undefined when nobody asked for signatures.
 *
 * @throws GatesError `GATES_KEY_INVALID`
 */
export async function keysAsked(path: string | undefined): Promise<readonly TrustedKey[] | undefined> {
  return path === undefined ? undefined : trustedKeysFrom(path, new Date());
}

/** Checks the signatures of a run; what is known of a file already is not said again. */
export async function checkSignatures(
  folder: string,
  keys: readonly TrustedKey[],
  known: readonly RunFault[],
): Promise<SignatureReport> {
  const report = await verifySignatures(folder, keys);
  const paths = new Set(known.map(({ path }) => path));
  return { ...report, faults: report.faults.filter(({ path }) => !paths.has(path)) };
}

/** Who signed a run, and what else vouches for it. */
export function signatureLines({ signedBy, attestations, timestamps }: SignatureReport): readonly string[] {
  const by = signedBy === undefined ? 'Not signed with a key that is trusted' : `Signed with ${signedBy}`;
  const stamps = timestamps.map((path) => {
    const about = path.replace(/\.tsr$/, '');
    return `Timestamp, not checked here: openssl ts -verify -data ${about} -in ${path} -CAfile CERTIFICATE`;
  });
  return [`${by}, ${countText(attestations.length, 'attestation')}`, ...stamps];
}
