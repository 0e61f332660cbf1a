import { compactVerify, errors, importSPKI } from 'jose';
import { StepFailure } from '../performer.ts';

/** Algorithms whose key is a secret that both sides know; those of the others is a public key as PEM. */
const SYMMETRIC = /^HS(?:256|384|512)$/;

/**
 * Whether a token was signed with a key. Times in it are not looked at: its own expectation says what they must be.
 *
 * @param algorithm as the header of the token names it
 * @throws StepFailure `jwt.key` for a key that cannot be one of this algorithm
 */
export async function checkSignature(token: string, algorithm: string, key: string): Promise<'valid' | 'invalid'> {
  if (/^none$/i.test(algorithm)) return 'invalid';
  try {
    await compactVerify(token, await keyFor(algorithm, key), { algorithms: [algorithm] });
    return 'valid';
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWSInvalid) return 'invalid';
    const message = `the key does not fit the algorithm ${algorithm.slice(0, 20)}`;
    throw new StepFailure({ code: 'jwt.key', message, blame: 'flow' }, error);
  }
}

function keyFor(algorithm: string, key: string): ReturnType<typeof importSPKI> | Uint8Array {
  return SYMMETRIC.test(algorithm) ? new TextEncoder().encode(key) : importSPKI(key, algorithm);
}
