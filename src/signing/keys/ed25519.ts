import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { SshReader, sshString } from './ssh-wire.ts';

export const SSH_ED25519 = 'ssh-ed25519';
const PUBLIC_KEY_BYTES = 32;

/** A public key as SSH writes it: the name of the algorithm, then the 32 bytes. */
export function sshPublicKey(publicKey: KeyObject): Buffer {
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([sshString(SSH_ED25519), sshString(Buffer.from(x, 'base64url'))]);
}

/**
 * The key in the form that SSH writes.
 *
 * @throws RangeError when it is of another algorithm or not whole; the message says what it is, as the end of a sentence
 */
export function publicKeyFromSsh(blob: Buffer): KeyObject {
  const reader = new SshReader(blob);
  const algorithm = reader.name();
  if (algorithm !== SSH_ED25519) throw new RangeError(`is of the algorithm ${algorithm}`);
  const x = reader.string();
  if (x.length !== PUBLIC_KEY_BYTES) throw new RangeError('is not of the length of an ed25519 key');
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') } });
}

/** The name of a key, as `ssh-keygen -l` prints it: `SHA256:` and the digest of the public part. */
export function keyId(publicKey: KeyObject): string {
  const digest = createHash('sha256').update(sshPublicKey(publicKey)).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
}
