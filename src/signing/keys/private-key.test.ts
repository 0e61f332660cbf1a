import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { GatesError } from '../../model/errors.ts';
import { pemKeyFiles, sshKeyFiles } from '../testing/key-files.ts';
import { readSigningKey } from './private-key.ts';

const SSH = sshKeyFiles();
const PEM = pemKeyFiles();

function refusal(text: string): GatesError {
  try {
    readSigningKey(text, 'release.key');
  } catch (error) {
    return error as GatesError;
  }
  throw new Error('it was accepted');
}

test('a key of ssh-keygen has the name that ssh-keygen gives it', () => {
  const printed = execFileSync('ssh-keygen', ['-l', '-f', '-'], { input: SSH.open, encoding: 'utf8' });
  expect(printed).toContain(readSigningKey(SSH.secret, 'release.key').id);
});

test('a key in PEM is read', () => {
  const { publicKey, id } = readSigningKey(PEM.secret, 'release.key');
  expect(publicKey.export({ type: 'spki', format: 'pem' })).toBe(PEM.open);
  expect(id).toMatch(/^SHA256:[\w+/]{43}$/);
});

test.each([
  [
    'with a passphrase, of ssh-keygen',
    sshKeyFiles({ passphrase: 'long enough' }).secret,
    'is protected by a passphrase',
  ],
  ['with a passphrase, in PEM', pemKeyFiles('long enough').secret, 'is protected by a passphrase'],
  ['of RSA, of ssh-keygen', sshKeyFiles({ type: 'rsa' }).secret, 'is of the algorithm ssh-rsa, not ed25519'],
  [
    'of ECDSA, of ssh-keygen',
    sshKeyFiles({ type: 'ecdsa' }).secret,
    'is of the algorithm ecdsa-sha2-nistp256, not ed25519',
  ],
  ['of another curve, in PEM', otherCurve(), 'is of the algorithm ed448, not ed25519'],
  ['that is the public one', SSH.open, 'holds a public key'],
  ['that is the public one, in PEM', PEM.open, 'holds a public key'],
  ['that was cut off', SSH.secret.replace(/(.{70}\n)\S+\n/, '$1'), 'is not whole'],
  ['that is something else', 'hunter2', 'is neither PEM nor a key of ssh-keygen'],
])('a key %s is refused', (_, text, why) => {
  const error = refusal(text);
  expect(error).toMatchObject({ code: 'GATES_KEY_INVALID', message: `The key file release.key ${why}.` });
});

test('a refusal says nothing of what the file holds', () => {
  const damaged = SSH.secret.replace(/(.{70}\n)\S+\n/, '$1');
  const { message, hint } = refusal(damaged);
  const lines = damaged.split('\n').filter((line) => /^[\w+/=]{20,}$/.test(line));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(`${message} ${hint}`).not.toContain(line.slice(0, 12));
});

function otherCurve(): string {
  return generateKeyPairSync('ed448').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
