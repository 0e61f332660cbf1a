import { readFile } from 'node:fs/promises';
import { keyError } from '../../signing/keys/key-error.ts';
import { readSigningKey, type SigningKey } from '../../signing/keys/private-key.ts';
import { readTrustedKeys, type TrustedKey } from '../../signing/keys/trusted-keys.ts';

/**
 * Reads a key to sign with. To be called before anything is collected, so that a run cannot end without its signature.
 *
 * @throws GatesError `GATES_KEY_INVALID`
 */
export async function signingKeyFrom(path: string): Promise<SigningKey> {
  return readSigningKey(await read(path), path);
}

/**
 * Reads the keys that signatures are held against.
 *
 * @param at the time by which limits of validity are judged
 * @throws GatesError `GATES_KEY_INVALID`
 */
export async function trustedKeysFrom(path: string, at: Date): Promise<TrustedKey[]> {
  return readTrustedKeys(await read(path), path, at);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw keyError(path, `cannot be read (${reason})`, 'Give the path of a key file that this user may read.', error);
  }
}
