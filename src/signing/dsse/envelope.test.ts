import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSigningKey } from '../keys/private-key.ts';
import { readTrustedKeys } from '../keys/trusted-keys.ts';
import { pemKeyFiles } from '../testing/key-files.ts';
import { type Envelope, envelopeSigner, preAuthenticationEncoding, signedEnvelope } from './envelope.ts';

const TYPE = 'application/vnd.in-toto+json';
const PAYLOAD = Buffer.from('{"hello":"wörld"}');
const files = pemKeyFiles();
const key = readSigningKey(files.secret, 'key');
const trusted = readTrustedKeys(files.open, 'key.pub', new Date('2026-11-21T12:00:00Z'));
const envelope = signedEnvelope(TYPE, PAYLOAD, key);

test('what is signed is the example of the specification', () => {
  const encoded = preAuthenticationEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
  expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});

test('lengths are counted in bytes', () => {
  expect(preAuthenticationEncoding('tüp', PAYLOAD).toString()).toBe('DSSEv1 4 tüp 18 {"hello":"wörld"}');
});

test.each([
  ['accepts the signature', PAYLOAD, 0],
  ['rejects it for another payload', Buffer.from('{"hello":"world"}'), 1],
])('openssl %s', (_, payload, status) => {
  const folder = mkdtempSync(join(tmpdir(), 'gates-dsse-'));
  const path = (name: string) => join(folder, name);
  try {
    writeFileSync(path('key.pem'), files.open);
    writeFileSync(path('bytes'), preAuthenticationEncoding(TYPE, payload));
    writeFileSync(path('signature'), Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64'));
    const what = ['-rawin', '-in', path('bytes'), '-sigfile', path('signature')];
    const ended = spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', path('key.pem'), ...what]);
    expect(ended.status).toBe(status);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the trusted key that signed it is found by the signature, not by what the envelope says', () => {
  expect(envelopeSigner(envelope, trusted)?.id).toBe(key.id);
  const renamed = { ...envelope, signatures: envelope.signatures.map(({ sig }) => ({ keyid: 'SHA256:other', sig })) };
  expect(envelopeSigner(renamed, trusted)?.id).toBe(key.id);
});

test.each<[string, Partial<Envelope>]>([
  ['payload', { payload: Buffer.from('{"hello":"world"}').toString('base64') }],
  ['type', { payloadType: 'application/json' }],
  ['signature', { signatures: [{ keyid: key.id, sig: Buffer.alloc(64).toString('base64') }] }],
])('another %s is rejected', (_, different) => {
  expect(envelopeSigner({ ...envelope, ...different }, trusted)).toBeUndefined();
});

test('a key that is not trusted is rejected', () => {
  const stranger = readSigningKey(pemKeyFiles().secret, 'other');
  expect(envelopeSigner(signedEnvelope(TYPE, PAYLOAD, stranger), trusted)).toBeUndefined();
});
