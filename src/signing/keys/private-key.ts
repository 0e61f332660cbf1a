import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { keyId } from './ed25519.ts';
import { keyError } from './key-error.ts';
import { openSshPrivateKey, type UnusableKey } from './openssh-private-key.ts';

/** A key to sign with, and the name under which reports and signatures mention it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly id: string;
}

const MAKE_ONE = 'Make one with: ssh-keygen -t ed25519 -N "" -f gates-key';
const OPENSSH = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]+?)-----END OPENSSH PRIVATE KEY-----/;

/**
 * Reads an ed25519 key: PKCS#8 in PEM, or the file of `ssh-keygen`. One with a passphrase is refused, because nobody
 * would be there to type it.
 *
 * @param file its name, for messages
 * @throws GatesError `GATES_KEY_INVALID`
 */
export function readSigningKey(text: string, file: string): SigningKey {
  const privateKey = ed25519(OPENSSH.test(text) ? fromOpenSsh(text, file) : fromPem(text, file), file);
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey, id: keyId(publicKey) };
}

function fromPem(text: string, file: string): KeyObject {
  if (/^(ssh-|ecdsa-)|-----BEGIN (PUBLIC KEY|CERTIFICATE)/m.test(text))
    throw keyError(
      file,
      'holds a public key',
      'Sign with the private key, and give the public one to those who verify.',
    );
  if (/-----BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type:.*ENCRYPTED/m.test(text)) throw unusable('encrypted', file);
  if (!text.includes('-----BEGIN')) throw keyError(file, 'is neither PEM nor a key of ssh-keygen', MAKE_ONE);
  try {
    return createPrivateKey(text);
  } catch (error) {
    throw keyError(file, 'cannot be read as a private key', MAKE_ONE, error);
  }
}

function fromOpenSsh(text: string, file: string): KeyObject {
  try {
    const key = openSshPrivateKey(Buffer.from(OPENSSH.exec(text)?.[1] ?? '', 'base64'));
    if (isUnusable(key)) throw unusable(key, file);
    return key;
  } catch (error) {
    if (error instanceof RangeError) throw keyError(file, 'is not whole', MAKE_ONE, error);
    throw error;
  }
}

function isUnusable(key: KeyObject | UnusableKey): key is UnusableKey {
  return typeof key === 'string' || 'algorithm' in key;
}

function unusable(why: UnusableKey, file: string) {
  if (typeof why === 'object') return keyError(file, `is of the algorithm ${why.algorithm}, not ed25519`, MAKE_ONE);
  if (why !== 'encrypted') return keyError(file, why === 'several keys' ? `holds ${why}` : `is ${why}`, MAKE_ONE);
  const hint = 'Give one without a passphrase, kept where only the run can read it. Nobody is there to type it.';
  return keyError(file, 'is protected by a passphrase', hint);
}

function ed25519(key: KeyObject, file: string): KeyObject {
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw keyError(file, `is of the algorithm ${key.asymmetricKeyType ?? 'unknown'}, not ed25519`, MAKE_ONE);
}
