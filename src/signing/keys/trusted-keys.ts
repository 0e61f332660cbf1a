import { createPublicKey, type KeyObject } from 'node:crypto';
import { signerLines } from './allowed-signers.ts';
import { keyId, publicKeyFromSsh, SSH_ED25519 } from './ed25519.ts';
import { keyError } from './key-error.ts';

/** A public key that signatures are held against. */
export interface TrustedKey {
  readonly publicKey: KeyObject;
  readonly id: string;
}

const FORMS = 'Give a public ed25519 key: PEM, the .pub file of ssh-keygen, or an allowed_signers file.';

/**
 * Reads whose signatures are accepted: a public key in PEM, a `.pub` file, or an allowed_signers file of which the lines
 * for other algorithms are passed over.
 *
 * @param file its name, for messages
 * @param at the time by which limits of validity are judged
 * @throws GatesError `GATES_KEY_INVALID` when there is no key in it that may sign
 */
export function readTrustedKeys(text: string, file: string, at: Date): TrustedKey[] {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text))
    throw keyError(file, 'holds a private key', 'Whoever verifies needs the public one only.');
  if (text.includes('-----BEGIN')) return [trusted(fromPem(text, file), file)];
  const lines = signerLines(text, at);
  const ours = lines.filter(({ algorithm }) => algorithm === SSH_ED25519);
  const allowed = ours.filter(({ refused }) => refused === undefined);
  if (allowed.length > 0) return allowed.map(({ key }) => trusted(fromSsh(key, file), file));
  const refused = ours.find((line) => line.refused !== undefined)?.refused;
  const other = lines.find(({ algorithm }) => algorithm !== SSH_ED25519)?.algorithm;
  const of = other === undefined ? 'holds no public key' : `is of the algorithm ${other}, not ed25519`;
  throw keyError(file, refused ?? of, FORMS);
}

function fromPem(text: string, file: string): KeyObject {
  try {
    return createPublicKey(text);
  } catch (error) {
    throw keyError(file, 'cannot be read as a public key', FORMS, error);
  }
}

function fromSsh(blob: Buffer, file: string): KeyObject {
  try {
    return publicKeyFromSsh(blob);
  } catch (error) {
    throw keyError(file, error instanceof RangeError ? error.message : 'is not a public key', FORMS, error);
  }
}

function trusted(publicKey: KeyObject, file: string): TrustedKey {
  if (publicKey.asymmetricKeyType === 'ed25519') return { publicKey, id: keyId(publicKey) };
  throw keyError(file, `is of the algorithm ${publicKey.asymmetricKeyType ?? 'unknown'}, not ed25519`, FORMS);
}
