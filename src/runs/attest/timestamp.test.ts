import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorityWithOpenssl } from './testing/time-stamping-authority.ts';
import { timestampFile } from './timestamp.ts';

const FILE = 'gate-result.json';
let folder = '';
let ask: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-timestamp-'));
  ask = authorityWithOpenssl(folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

const stamp = (command: readonly string[], deadlineMs = 10_000) => timestampFile(folder, FILE, { command, deadlineMs });

/** What openssl says of a token, with nothing but the certificate of the authority. */
function verdictOfOpenssl(file: string): number | null {
  const what = [
    '-data',
    join(folder, file),
    '-in',
    join(folder, `${FILE}.tsr`),
    '-CAfile',
    join(folder, 'authority.pem'),
  ];
  return spawnSync('openssl', ['ts', '-verify', ...what]).status;
}

describe('a timestamp', () => {
  beforeAll(() => writeFile(join(folder, FILE), '{ "verdict": "passed" }\n'));

  test('is one that openssl accepts, for this file and no other', async () => {
    expect(await stamp(ask)).toBeUndefined();
    expect(verdictOfOpenssl(FILE)).toBe(0);
    await writeFile(join(folder, 'other.json'), '{ "verdict": "failed" }\n');
    expect(verdictOfOpenssl('other.json')).not.toBe(0);
  });

  test('asks what openssl would ask', async () => {
    await stamp(ask);
    const options = ['-data', join(folder, FILE), '-sha256', '-cert', '-no_nonce'];
    const asked = execFileSync('openssl', ['ts', '-query', ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
    expect(await readFile(join(folder, `${FILE}.tsq`))).toEqual(asked);
  });

  test.each<[string, readonly string[], string]>([
    ['fails', ['sh', '-c', 'printf "no\\033 route\\n" >&2; exit 7'], 'The timestamp command ended with 7: no route.'],
    ['is not there', ['no-such-program'], 'The timestamp command cannot be started: spawn no-such-program ENOENT.'],
    ['answers something else', ['echo', 'ok'], 'The answer of the timestamp command is not about this run.'],
    ['is killed', ['sh', '-c', 'kill -9 $$'], 'The timestamp command ended with SIGKILL.'],
  ])('of a command that %s is none, and it is said why', async (_, command, why) => {
    await rm(join(folder, `${FILE}.tsr`), { force: true });
    expect(await stamp(command)).toBe(why);
    expect(await readdir(folder)).not.toContain(`${FILE}.tsr`);
  });

  test('is not waited for longer than allowed, nor for what the command started', async () => {
    expect(await stamp(['sh', '-c', 'sleep 300 & sleep 300'], 300)).toBe(
      'The timestamp command did not answer within 300 ms.',
    );
  });

  test('involves no shell: what stands in a word stays in it', async () => {
    await stamp(['touch', join(folder, 'a; touch b'), '{query}']);
    expect(await readdir(folder)).toContain('a; touch b');
  });
});
