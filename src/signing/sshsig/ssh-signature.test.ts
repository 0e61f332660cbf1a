import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSigningKey } from '../keys/private-key.ts';
import { pemKeyFiles, sshKeyFiles } from '../testing/key-files.ts';
import { parseSshSignature, sshSignature, sshSignatureHolds } from './ssh-signature.ts';

const MESSAGE = Buffer.from('{ "verdict": "passed" }\n');
const files = sshKeyFiles();
const key = readSigningKey(files.secret, 'key');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-sshsig-'));
  await writeFile(join(folder, 'allowed_signers'), `release@example.org ${files.open}`);
  await writeFile(join(folder, 'key'), files.secret, { mode: 0o600 });
});

afterAll(() => rm(folder, { recursive: true }));

async function verdictOfSshKeygen(signature: string, message: Buffer, namespace = 'gates-evidence') {
  await writeFile(join(folder, 'signature'), signature);
  const who = ['-f', join(folder, 'allowed_signers'), '-I', 'release@example.org'];
  const what = ['-n', namespace, '-s', join(folder, 'signature')];
  return spawnSync('ssh-keygen', ['-Y', 'verify', ...who, ...what], { input: message, encoding: 'utf8' });
}

describe('ssh-keygen', () => {
  test('accepts a signature', async () => {
    const { status, stdout } = await verdictOfSshKeygen(sshSignature(MESSAGE, key), MESSAGE);
    expect(stdout).toContain('Good "gates-evidence" signature for release@example.org');
    expect(status).toBe(0);
  });

  test.each([
    ['of another message', () => [sshSignature(MESSAGE, key), Buffer.from('{ "verdict": "failed" }\n')] as const],
    [
      'with another key',
      () => [sshSignature(MESSAGE, readSigningKey(pemKeyFiles().secret, 'other')), MESSAGE] as const,
    ],
  ])('rejects one %s', async (_, tampered) => {
    expect((await verdictOfSshKeygen(...tampered())).status).not.toBe(0);
  });

  test('rejects it in another namespace', async () => {
    expect((await verdictOfSshKeygen(sshSignature(MESSAGE, key), MESSAGE, 'file')).status).not.toBe(0);
  });

  test('writes the same signature, byte for byte', async () => {
    await writeFile(join(folder, 'message'), MESSAGE);
    execFileSync('ssh-keygen', [
      '-q',
      '-Y',
      'sign',
      '-f',
      join(folder, 'key'),
      '-n',
      'gates-evidence',
      join(folder, 'message'),
    ]);
    expect(sshSignature(MESSAGE, key)).toBe(await readFile(join(folder, 'message.sig'), 'utf8'));
  });
});

describe('reading a signature', () => {
  const signature = sshSignature(MESSAGE, key);

  test('it holds for its message only', () => {
    expect(sshSignatureHolds(MESSAGE, parseSshSignature(signature))).toBe(true);
    expect(sshSignatureHolds(Buffer.from('another'), parseSshSignature(signature))).toBe(false);
  });

  test('one made for another use is refused', async () => {
    await writeFile(join(folder, 'mail'), MESSAGE);
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', join(folder, 'key'), '-n', 'email', join(folder, 'mail')]);
    const made = await readFile(join(folder, 'mail.sig'), 'utf8');
    expect(() => parseSshSignature(made)).toThrow('was made for another use ("email")');
  });

  test('no flipped bit is accepted', () => {
    const encoded = Buffer.from(signature.split('\n').slice(1, -2).join(''), 'base64');
    for (let bit = 0; bit < encoded.length * 8; bit += 1) {
      const flipped = Buffer.from(encoded);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(accepted(flipped), `bit ${bit}`).toBe(false);
    }
  });
});

/** Whether a signature in these bytes is one of the message by the key. */
function accepted(encoded: Buffer): boolean {
  const armored = `-----BEGIN SSH SIGNATURE-----\n${encoded.toString('base64')}\n-----END SSH SIGNATURE-----\n`;
  try {
    const read = parseSshSignature(armored);
    return read.publicKey.equals(key.publicKey) && sshSignatureHolds(MESSAGE, read);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
