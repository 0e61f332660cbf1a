import { createPrivateKey, type KeyObject } from 'node:crypto';
import { SSH_ED25519 } from './ed25519.ts';
import { SshReader } from './ssh-wire.ts';

/** https://cvsweb.openbsd.org/src/usr.bin/ssh/PROTOCOL.key */
const MAGIC = 'openssh-key-v1\0';
const SEED_BYTES = 32;

/** Why the key in a file cannot be used. */
export type UnusableKey = 'encrypted' | 'several keys' | 'not whole' | { algorithm: string };

/**
 * The key in a file of `ssh-keygen`, between its first and its last line.
 *
 * @throws RangeError when the bytes are not those of such a file
 */
export function openSshPrivateKey(bytes: Buffer): KeyObject | UnusableKey {
  const reader = new SshReader(bytes);
  if (reader.take(MAGIC.length).toString('latin1') !== MAGIC)
    throw new RangeError('does not begin like one of OpenSSH');
  const cipher = reader.name();
  reader.string();
  reader.string();
  if (reader.number() !== 1) return 'several keys';
  const algorithm = new SshReader(reader.string()).name();
  if (algorithm !== SSH_ED25519) return { algorithm };
  return cipher === 'none' ? fromSeed(new SshReader(reader.string())) : 'encrypted';
}

function fromSeed(reader: SshReader): KeyObject | UnusableKey {
  // The same number twice: where they differ the bytes were not deciphered, or are damaged.
  const isWhole = reader.number() === reader.number() && reader.text() === SSH_ED25519;
  if (!isWhole) return 'not whole';
  const x = reader.string();
  const d = reader.string().subarray(0, SEED_BYTES);
  const key = { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url'), d: d.toString('base64url') };
  return createPrivateKey({ format: 'jwk', key });
}
