import { expect, test } from 'vitest';
import { pemKeyFiles, sshKeyFiles } from '../testing/key-files.ts';
import { readSigningKey } from './private-key.ts';
import { readTrustedKeys } from './trusted-keys.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const SSH = sshKeyFiles();
const OTHER = sshKeyFiles();
const PEM = pemKeyFiles();
const RSA = sshKeyFiles({ type: 'rsa' }).open;

const idOf = (secret: string) => readSigningKey(secret, 'key').id;
const idsIn = (text: string) => readTrustedKeys(text, 'trusted', NOW).map(({ id }) => id);

test('a public key in PEM, and one of ssh-keygen', () => {
  expect(idsIn(PEM.open)).toEqual([idOf(PEM.secret)]);
  expect(idsIn(SSH.open)).toEqual([idOf(SSH.secret)]);
});

test('an allowed_signers file: each key of ed25519 in it; comments and other algorithms are passed over', () => {
  const text = `# who may release\n\nrelease@example.org ${SSH.open}old@example.org ${RSA}nightly ${OTHER.open}`;
  expect(idsIn(text)).toEqual([idOf(SSH.secret), idOf(OTHER.secret)]);
});

test.each([
  ['namespaces="git,gates-*"'],
  ['valid-after="20261101",valid-before="20261231Z"'],
  ['valid-before=20261121120001Z'],
  ['namespaces="gates-evidence",valid-after="202611211159Z"'],
])('a line with %s is accepted', (options) => {
  expect(idsIn(`release@example.org ${options} ${SSH.open}`)).toEqual([idOf(SSH.secret)]);
});

test.each([
  ['namespaces="git,file"', 'is not allowed for the namespace gates-evidence'],
  ['valid-after="20270101Z"', 'is not valid before 20270101Z'],
  ['valid-before="20261121115959Z"', 'was valid until 20261121115959Z'],
  ['cert-authority', 'names an authority, and certificates are not read'],
])('a line with %s is not', (options, why) => {
  expect(() => idsIn(`release@example.org ${options} ${SSH.open}`)).toThrow(`The key file trusted ${why}.`);
});

test.each([
  [RSA, 'is of the algorithm ssh-rsa, not ed25519'],
  [SSH.secret, 'holds a private key'],
  ['', 'holds no public key'],
  ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', 'cannot be read as a public key'],
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAABAAAAAA=', 'is not of the length of an ed25519 key'],
])('what cannot verify is refused', (text, why) => {
  expect(() => idsIn(text)).toThrow(`The key file trusted ${why}.`);
});
