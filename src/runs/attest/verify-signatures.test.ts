import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedEnvelope } from '../../signing/dsse/envelope.ts';
import { readSigningKey } from '../../signing/keys/private-key.ts';
import { readTrustedKeys } from '../../signing/keys/trusted-keys.ts';
import { sshSignature } from '../../signing/sshsig/ssh-signature.ts';
import { PAYLOAD_TYPE } from '../../signing/statement/statement.ts';
import { pemKeyFiles, sshKeyFiles } from '../../signing/testing/key-files.ts';
import { listFolder } from '../run-files.ts';
import { writeJudgedRun } from './testing/judged-run.ts';
import { verifySignatures } from './verify-signatures.ts';

const files = sshKeyFiles();
const key = readSigningKey(files.secret, 'key');
const stranger = readSigningKey(pemKeyFiles().secret, 'other');
const trusted = readTrustedKeys(files.open, 'key.pub', new Date('2026-11-21T12:00:00Z'));
let place = '';
let folder = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'gates-signed-'));
  await writeJudgedRun(join(place, 'signed'), { key });
}, 60_000);

beforeEach(async () => {
  folder = join(place, 'run');
  await rm(folder, { recursive: true, force: true });
  await cp(join(place, 'signed'), folder, { recursive: true });
});

afterAll(() => rm(place, { recursive: true }));

const rewrite = async (path: string, change: (text: string) => string) =>
  writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));

/** Signs a changed statement anew, with a key that nobody trusts. */
async function forge(path: string): Promise<void> {
  await rewrite(path, (text) => {
    const statement = Buffer.from((JSON.parse(text) as { payload: string }).payload, 'base64').toString('utf8');
    const passed = Buffer.from(statement.replace('"verdict": "failed"', '"verdict": "passed"'));
    return JSON.stringify(signedEnvelope(PAYLOAD_TYPE, passed, stranger));
  });
}

describe('a signed run', () => {
  test('is accepted with its key', async () => {
    expect(await verifySignatures(folder, trusted)).toEqual({
      faults: [],
      signedBy: key.id,
      attestations: ['attestations/gate-result.dsse.json', 'attestations/test-result.dsse.json'],
      timestamps: [],
    });
  });

  test('is accepted by ssh-keygen and sha256sum alone', async () => {
    await writeFile(join(place, 'allowed'), `release@example.org ${files.open}`);
    const who = ['-f', join(place, 'allowed'), '-I', 'release@example.org', '-n', 'gates-evidence'];
    const input = await readFile(join(folder, 'manifest.json'));
    const verify = ['-Y', 'verify', ...who, '-s', join(folder, 'manifest.json.sig')];
    expect(spawnSync('ssh-keygen', verify, { input }).status).toBe(0);
    expect(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder }).status).toBe(0);
  });

  test('is not accepted with another key', async () => {
    const others = readTrustedKeys(sshKeyFiles().open, 'other.pub', new Date('2026-11-21T12:00:00Z'));
    expect((await verifySignatures(folder, others)).faults).toEqual([
      { path: 'manifest.json.sig', what: `was made with the key ${key.id}, which is not trusted` },
      { path: 'attestations/gate-result.dsse.json', what: 'was not signed with a key that is trusted' },
      { path: 'attestations/test-result.dsse.json', what: 'was not signed with a key that is trusted' },
    ]);
  });
});

describe('is rejected', () => {
  test.each<[string, () => Promise<unknown>, string, string]>([
    [
      'a changed manifest',
      () => rewrite('manifest.json', (text) => text.replace('"complete": true', '"complete": false')),
      'manifest.json.sig',
      'is not a signature of this manifest.json',
    ],
    [
      'a run without a signature',
      () => unlink(join(folder, 'manifest.json.sig')),
      'manifest.json.sig',
      'is not there: the run was not signed',
    ],
    [
      'a signature of another run',
      () => writeFile(join(folder, 'manifest.json.sig'), sshSignature(Buffer.from('{}'), key)),
      'manifest.json.sig',
      'is not a signature of this manifest.json',
    ],
    [
      'a signature that is something else',
      () => writeFile(join(folder, 'manifest.json.sig'), 'yes'),
      'manifest.json.sig',
      'is not a signature of SSH',
    ],
    [
      'a changed document',
      () => rewrite('02_RUNTIME_AUDIT.md', (text) => text.replace('FAILED', 'PASSED')),
      '02_RUNTIME_AUDIT.md',
      'is not what attestations/gate-result.dsse.json vouches for',
    ],
    [
      'a removed document',
      () => unlink(join(folder, '01_CONFIG_AUDIT.md')),
      '01_CONFIG_AUDIT.md',
      'is not there, and attestations/gate-result.dsse.json vouches for it',
    ],
    [
      'a verdict signed with another key',
      () => forge('attestations/gate-result.dsse.json'),
      'attestations/gate-result.dsse.json',
      'was not signed with a key that is trusted',
    ],
    [
      'an envelope that is something else',
      () => rewrite('attestations/test-result.dsse.json', () => '{'),
      'attestations/test-result.dsse.json',
      'is not an envelope of DSSE',
    ],
  ])('%s', async (_, tamper, path, what) => {
    await tamper();
    expect((await verifySignatures(folder, trusted)).faults).toContainEqual({ path, what });
  });

  test('any flipped bit of a signature or a statement', async () => {
    const signed = (await listFolder(folder)).files.filter((path) => /\.sig$|\.dsse\.json$/.test(path));
    expect(signed).toHaveLength(3);
    for (const path of signed) {
      const bytes = await readFile(join(folder, path));
      // Of the key id in an envelope nothing depends, and a signature ends in a newline that says nothing.
      const meaning = path.endsWith('.sig')
        ? [40, 120, 200]
        : [bytes.indexOf('payload') + 30, bytes.indexOf('"sig"') + 20];
      for (const at of meaning) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        await writeFile(join(folder, path), flipped);
        expect(
          (await verifySignatures(folder, trusted)).faults.map((fault) => fault.path),
          `${path} at ${at}`,
        ).toContain(path);
      }
      await writeFile(join(folder, path), bytes);
    }
  });
});
