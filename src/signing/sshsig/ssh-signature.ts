import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { publicKeyFromSsh, SSH_ED25519, sshPublicKey } from '../keys/ed25519.ts';
import type { SigningKey } from '../keys/private-key.ts';
import { SshReader, sshString } from '../keys/ssh-wire.ts';
import { SSHSIG_NAMESPACE } from './namespace.ts';

/** https://cvsweb.openbsd.org/src/usr.bin/ssh/PROTOCOL.sshsig */
const MAGIC = 'SSHSIG';
const VERSION = 1;
const HASH = 'sha512';
const LINE = 70;

/** A signature of these bytes as `ssh-keygen -Y sign -n gates-evidence` writes it; `ssh-keygen -Y verify` accepts it. */
export function sshSignature(message: Uint8Array, { privateKey, publicKey }: SigningKey): string {
  const version = Buffer.alloc(4);
  version.writeUInt32BE(VERSION);
  const signature = Buffer.concat([sshString(SSH_ED25519), sshString(sign(null, signedBytes(message), privateKey))]);
  const fields = [sshPublicKey(publicKey), SSHSIG_NAMESPACE, '', HASH, signature].map((field) => sshString(field));
  const encoded = Buffer.concat([Buffer.from(MAGIC), version, ...fields]).toString('base64');
  const lines = encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
}

/** What a signature says of itself; whether it is true is asked with `sshSignatureHolds`. */
interface SshSignature {
  readonly publicKey: KeyObject;
  readonly signature: Buffer;
}

/**
 * Reads a signature made for this namespace.
 *
 * @throws RangeError when it is another thing or made for another use; the message is the end of a sentence
 */
export function parseSshSignature(armored: string): SshSignature {
  const body = /-----BEGIN SSH SIGNATURE-----([\s\S]+?)-----END SSH SIGNATURE-----/.exec(armored)?.[1];
  if (body === undefined) throw new RangeError('is not a signature of SSH');
  const reader = new SshReader(Buffer.from(body, 'base64'));
  if (reader.take(MAGIC.length).toString('latin1') !== MAGIC) throw new RangeError('is not a signature of SSH');
  if (reader.number() !== VERSION) throw new RangeError('is a signature of another version');
  const publicKey = publicKeyFromSsh(reader.string());
  const namespace = reader.name();
  if (namespace !== SSHSIG_NAMESPACE) throw new RangeError(`was made for another use ("${namespace}")`);
  reader.string();
  const hash = reader.name();
  if (hash !== HASH) throw new RangeError(`uses the digest ${hash}, and only ${HASH} is accepted`);
  const signature = new SshReader(reader.string());
  if (signature.text() !== SSH_ED25519) throw new RangeError('is not one of ed25519');
  return { publicKey, signature: signature.string() };
}

/** True when these bytes were signed with the key of the signature. Whether that key is trusted is another question. */
export function sshSignatureHolds(message: Uint8Array, { publicKey, signature }: SshSignature): boolean {
  return verify(null, signedBytes(message), publicKey, signature);
}

/** What is signed: not the message itself, but its digest together with what the signature is for. */
function signedBytes(message: Uint8Array): Buffer {
  const digest = createHash(HASH).update(message).digest();
  const fields = [SSHSIG_NAMESPACE, '', HASH, digest].map((field) => sshString(field));
  return Buffer.concat([Buffer.from(MAGIC), ...fields]);
}
