import { readFile } from 'node:fs/promises';
import { GatesError } from '../model/errors.ts';

/** Half of what the hash gives: who guesses the key can try values against fingerprints. */
const SHORTEST = 16;

/**
 * Reads the key of the fingerprints, so that those of several runs compare: any bytes, sixteen or more, without the
 * line end behind them.
 *
 * @throws GatesError `GATES_USAGE` for a file that cannot be read or is too short for a key
 */
export async function readFingerprintKey(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unusable(file, `cannot be read (${codeOf(cause)})`, cause);
  });
  const key = withoutLineEnd(bytes);
  if (key.length < SHORTEST) throw unusable(file, `has ${key.length} bytes`);
  return key;
}

function withoutLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  return bytes.subarray(0, end);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

function unusable(file: string, why: string, cause?: unknown): GatesError {
  const hint = `Make one with: openssl rand -hex 32 > ${file}, and keep it where only the auditors read it.`;
  const message = `The fingerprint key ${file} ${why}; a key has ${SHORTEST} bytes or more.`;
  return new GatesError({ code: 'GATES_USAGE', message, hint, cause });
}
