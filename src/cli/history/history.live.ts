import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { authorityWithOpenssl } from '../../runs/attest/testing/time-stamping-authority.ts';

// The built program: runs that are signed, confirmed by an authority of our own, and looked at over time.

const CAPTURE = `${PROJECT_ROOT}/fixtures/captures/onex-runtime`;
const COMPOSE = 'services:\n  web:\n    image: shop/web:1.0\n    ports: ["80:80"]\n';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-history-'));
  await writeFile(join(folder, 'compose.yaml'), COMPOSE);
});

afterEach(() => rm(folder, { recursive: true }));

const call = (...args: string[]) => gates(args, { folder });
const g1 = (...args: string[]) => call('run', 'g1', '--format', 'json', '--quiet', ...args);
const latest = (path: string) => readFile(join(folder, 'gates-report', 'latest', path), 'utf8');

test('20 evaluations of one capture at the same time are 20 runs that verify, and a whole chain', async () => {
  const args = ['evaluate', CAPTURE, '--format', 'json', '--quiet'];
  const codes = await Promise.all(Array.from({ length: 20 }, async () => (await call(...args)).exitCode));
  expect(new Set(codes).size).toBe(1);
  const runs = (await readdir(join(folder, 'gates-report'))).filter((name) => /^\d{8}T/.test(name));
  expect(runs).toHaveLength(20);
  for (const run of runs) expect((await call('verify', join('gates-report', run))).exitCode, run).toBe(0);
  expect(await call('history', '--verify')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('whole: 20 lines'),
  });
});

describe('runs over time', () => {
  test('what was mended between two runs is fixed, and the second run names the first', async () => {
    await g1();
    const { stdout: whole } = await call('history', '--verify');
    const head = /digest ([\da-f]{64})/.exec(whole)?.[1] ?? '';
    await writeFile(join(folder, 'compose.yaml'), COMPOSE.replace('"80:80"', '"127.0.0.1:80:80"'));
    await g1();
    expect(JSON.parse(await latest('result.json'))).toMatchObject({ run: { previousRun: { line: 1, head } } });
    const { runs, findings } = JSON.parse((await call('history', '--json')).stdout);
    expect(runs).toHaveLength(2);
    const fixed = findings.filter((one: { fixedAt?: string }) => one.fixedAt !== undefined);
    expect(fixed).toContainEqual(expect.objectContaining({ check: 'port-bound-to-all-interfaces', runs: 1 }));
    expect((await call('history', '--verify', '--head', head.slice(0, 12))).exitCode).toBe(0);
  });

  test('an edited line is named, and the next run is published all the same', async () => {
    await g1();
    const path = join(folder, 'gates-report', 'history.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"complete":true', '"complete":false'));
    expect(await call('history', '--verify')).toMatchObject({
      exitCode: 1,
      stdout: 'Line 1 of history.jsonl was altered.\n',
    });
    expect(await call('history')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('line 1 was altered') });
    expect((await g1()).stderr).toContain('This run is not in the history.');
  });

  test('of the runs only the last are kept, where the settings say so', async () => {
    await writeFile(join(folder, 'gates.yaml'), 'history:\n  keep: 2\n');
    for (let count = 0; count < 3; count += 1) await g1();
    const names = await readdir(join(folder, 'gates-report'));
    expect(names.filter((name) => /^\d{8}T/.test(name))).toHaveLength(2);
    expect((await call('history')).stdout).toMatch(/^Project .*: 3 runs$/m);
    expect((await call('prune', '--keep', '1')).stdout).toContain('1 run was removed.');
  });
});

describe('a signed run', () => {
  test('verifies with its key; one more byte, and the file is named', async () => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')]);
    await g1('--sign-key', 'key');
    expect(await call('verify', 'gates-report', '--key', 'key.pub', '--re-derive')).toMatchObject({ exitCode: 0 });
    await appendFile(join(folder, 'gates-report', 'latest', '01_CONFIG_AUDIT.json'), ' ');
    const { exitCode, stdout } = await call('verify', 'gates-report', '--key', 'key.pub');
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('01_CONFIG_AUDIT.json was altered')]);
  });

  test('with a key that cannot sign does not start', async () => {
    execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-N', '', '-f', join(folder, 'key')]);
    expect(await g1('--sign-key', 'key')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('not ed25519'),
    });
    expect(await readdir(folder)).not.toContain('gates-report');
  });
});

describe('a timestamp', () => {
  const settings = (command: readonly string[], required: boolean) =>
    writeFile(
      join(folder, 'gates.yaml'),
      `seal: { timestampRequired: ${required}, timestampCommand: ${JSON.stringify(command)} }\nfailOn: P0\n`,
    );

  test('of our own authority is stored, and openssl accepts it', async () => {
    await settings(authorityWithOpenssl(folder), true);
    await g1();
    const at = join(folder, 'gates-report', 'latest', 'attestations', 'gate-result.json');
    const token = ['-data', at, '-in', `${at}.tsr`, '-CAfile', join(folder, 'authority.pem')];
    expect(execFileSync('openssl', ['ts', '-verify', ...token], { stdio: 'pipe' }).toString()).toContain('OK');
    expect((await call('verify', 'gates-report')).exitCode).toBe(0);
  });

  test('that is not to be had costs a passed run its 0 only where it is required', async () => {
    await writeFile(join(folder, 'compose.yaml'), 'services:\n  web:\n    image: shop/web:1.0\n');
    for (const required of [false, true]) {
      await settings(['false'], required);
      const { exitCode, stderr } = await g1();
      expect([exitCode, stderr]).toEqual([
        required ? 3 : 0,
        expect.stringContaining('The timestamp command ended with 1.'),
      ]);
    }
  });
});
