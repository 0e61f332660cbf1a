import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ranWithFewRights } from '../../../fixtures/few-rights.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectRepository } from './collect-repository.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-repository-'));
});
afterEach(() => rm(folder, { recursive: true }));

const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder });
const put = async (name: string, text = 'A=1\n') => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
};
const collect = async ({ program = 'git', directory = folder, project = aProject() } = {}) => {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectRepository(intake, directory, project, program);
  const [piece] = intake.pieces;
  return piece && 'value' in piece ? piece.value : piece?.missing;
};
/** What is missing for a user who is not root. */
const missingWithFewRights = () => {
  const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  return ranWithFewRights(`
    const { CaptureIntake } = await import(${module('../../capture/capture-intake.ts')});
    const { collectRepository } = await import(${module('./collect-repository.ts')});
    const intake = new CaptureIntake(new AbortController().signal);
    await collectRepository(intake, ${JSON.stringify(folder)}, ${JSON.stringify(aProject())});
    console.log(JSON.stringify(intake.pieces[0].missing ?? null));`);
};
const file = (path: string, role: string, tracked: boolean, ignored: boolean) => ({ path, role, tracked, ignored });

describe('in a work tree', () => {
  test.each(['.git', 'secrets'])('of which %s may not be read, nothing is known', async (name) => {
    await git('init', '--quiet');
    await put('secrets/db');
    expect(missingWithFewRights()).toBeNull();
    await chmod(join(folder, name), 0o000);
    const missing = missingWithFewRights();
    await chmod(join(folder, name), 0o700);
    const message = `the user that gates runs as may not read the folder ${name} (EACCES)`;
    expect(missing).toEqual({ code: 'folder.unreadable', message });
  });

  test('environment and secret files, tracked or ignored', async () => {
    await git('init', '--quiet');
    for (const name of [
      '.env',
      '.env.example',
      'api.env',
      'secrets/db',
      'secrets/README.md',
      'conf/web.txt',
      'tls.key',
    ])
      await put(name);
    await put('.gitignore', 'secrets/*\n*.key\n');
    await git('add', '--force', '.env', 'tls.key');
    const named = { path: './conf/web.txt', required: true, found: true, at: at(3) };
    const project = aProject({
      services: [aService('web', { environmentFiles: [named] })],
      secrets: [
        { key: 'tls', name: 'tls', external: false, file: './tls.key' },
        { key: 'gone', name: 'gone', external: false, file: './gone' },
        { key: 'far', name: 'far', external: false, file: '/etc/hostname' },
      ],
    });
    expect(await collect({ project })).toEqual({
      workTree: true,
      files: [
        file('.env', 'environment', true, false),
        file('api.env', 'environment', false, false),
        file('conf/web.txt', 'environment', false, false),
        file('secrets/db', 'secret', false, true),
        file('tls.key', 'secret', true, true),
      ],
    });
  });

  test('a project in a folder of the repository', async () => {
    await git('init', '--quiet');
    await put('.gitignore', '.env\n');
    await put('deploy/.env');
    const found = await collect({ directory: join(folder, 'deploy') });
    expect(found).toEqual({ workTree: true, files: [file('.env', 'environment', false, true)] });
  });

  test('a program that the repository names is not started', async () => {
    await git('init', '--quiet');
    await put('.env');
    await put('hook.sh', `#!/bin/sh\ntouch ${folder}/started\n`);
    await chmod(join(folder, 'hook.sh'), 0o755);
    await git('config', 'core.fsmonitor', join(folder, 'hook.sh'));
    expect(await collect()).toMatchObject({ workTree: true });
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });
});

describe('without one', () => {
  test('a folder outside of every repository', async () => {
    await put('.env');
    expect(await collect()).toEqual({ workTree: false, files: [] });
  });

  test('git is not installed: missing, with the reason', async () => {
    await put('.git/HEAD');
    expect(await collect({ program: 'git-that-is-not-there' })).toMatchObject({ code: 'git.absent' });
  });

  test('git fails: missing, with what it said', async () => {
    await put('.git/HEAD');
    await put('git.sh', '#!/bin/sh\necho "fatal: detected dubious ownership" >&2\nexit 128\n');
    await chmod(join(folder, 'git.sh'), 0o755);
    const found = await collect({ program: join(folder, 'git.sh') });
    expect(found).toEqual({ code: 'git.failed', message: 'git ended with 128: fatal: detected dubious ownership' });
  });
});
