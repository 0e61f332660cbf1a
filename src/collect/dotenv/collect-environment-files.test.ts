import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { collectEnvironmentFiles } from './collect-environment-files.ts';

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'gates-dotenv-'));
  folder = join(outside, 'shop');
  await mkdir(folder);
});

afterEach(async () => {
  await rm(outside, { recursive: true, force: true });
});

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

interface Asked {
  readonly envFiles?: readonly string[];
  readonly environment?: Record<string, string>;
  readonly project?: ComposeProject;
}

/** What was kept: subject with the value, or with the reason why there is none. */
async function collect({ envFiles = [], environment = {}, project = aProject() }: Asked = {}) {
  const intake = new CaptureIntake(new AbortController().signal);
  const named = envFiles.map((name) => join(folder, name));
  const places = { directory: folder, workingDirectory: folder, envFiles: named };
  await collectEnvironmentFiles(intake, { ...places, project, environment });
  return intake.pieces.map((piece) => [piece.subject, 'value' in piece ? piece.value : piece.missing] as const);
}

const roles = async (asked?: Asked) =>
  (await collect(asked)).map(([path, kept]) => [
    path,
    'role' in (kept as object) ? (kept as { role: string }).role : '',
  ]);

describe('environment files', () => {
  test('.env and the templates are kept, each with its role', async () => {
    await write('.env', 'A=1\nB\n');
    await write('.env.example', 'A=\n');
    expect(await collect()).toEqual([
      [
        '.env',
        {
          path: '.env',
          role: 'project',
          entries: [
            { name: 'A', value: '1', at: { file: '.env', line: 1, column: 1 } },
            { name: 'B', value: null, at: { file: '.env', line: 2, column: 1 } },
          ],
        },
      ],
      [
        '.env.example',
        {
          path: '.env.example',
          role: 'template',
          entries: [{ name: 'A', value: '', at: { file: '.env.example', line: 1, column: 1 } }],
        },
      ],
    ]);
  });

  test('files that were named replace .env; a template that was named is used, not kept twice', async () => {
    await write('.env', 'A=1\n');
    await write('prod.env', 'A=2\n');
    await write('.env.example', 'A=3\n');
    expect(await roles({ envFiles: ['prod.env', '.env.example'] })).toEqual([
      ['prod.env', 'project'],
      ['.env.example', 'project'],
    ]);
  });

  test('without any, nothing is kept', async () => {
    expect(await collect()).toEqual([]);
  });

  test('.env may be a link to a file outside', async () => {
    await writeFile(join(outside, 'shared.env'), 'A=1\n');
    await symlink('../shared.env', join(folder, '.env'));
    expect(await collect()).toMatchObject([['.env', { entries: [{ name: 'A' }] }]]);
  });
});

describe('as Compose takes them', () => {
  test('COMPOSE_ENV_FILES names the files, relative to the current folder', async () => {
    await write('.env', 'A=1\n');
    await write('a.env', 'A=2\n');
    await write('b.env', 'A=3\n');
    expect(await roles({ environment: { COMPOSE_ENV_FILES: 'a.env,b.env' } })).toEqual([
      ['a.env', 'project'],
      ['b.env', 'project'],
    ]);
  });

  test('files of the command line come before COMPOSE_ENV_FILES', async () => {
    await write('a.env', 'A=2\n');
    await write('b.env', 'A=3\n');
    const asked = { envFiles: ['b.env'], environment: { COMPOSE_ENV_FILES: 'a.env' } };
    expect(await roles(asked)).toEqual([['b.env', 'project']]);
  });

  test('COMPOSE_DISABLE_ENV_FILE switches .env off, and nothing else', async () => {
    await write('.env', 'A=1\n');
    await write('a.env', 'A=2\n');
    const environment = { COMPOSE_DISABLE_ENV_FILE: 'true' };
    expect(await roles({ environment })).toEqual([]);
    expect(await roles({ environment, envFiles: ['a.env'] })).toEqual([['a.env', 'project']]);
  });
});

test('templates of the files that services take are kept too', async () => {
  const environmentFiles = [{ path: 'services/api.env', required: true, found: true, at: at(6) }];
  await write('services/api.env.example', 'A=\n');
  expect(await roles({ project: aProject({ services: [aService('api', { environmentFiles })] }) })).toEqual([
    ['services/api.env.example', 'template'],
  ]);
});

describe('what cannot be read is missing with its reason', () => {
  test('a fault in the file, without its text', async () => {
    await write('.env', 'A=1\nPASS WORD=hunter2\n');
    expect(await collect()).toEqual([
      ['.env', { code: 'dotenv', message: '.env:2:1: a variable name cannot contain a space' }],
    ]);
  });

  test('a template that leads outside', async () => {
    await writeFile(join(outside, 'credentials'), 'KEY=hunter2\n');
    await symlink('../credentials', join(folder, '.env.example'));
    expect(await collect()).toMatchObject([['.env.example', { code: 'file.outside-project' }]]);
  });

  test('a folder, and a link to a device', async () => {
    await mkdir(join(folder, 'env.example'));
    await symlink('/dev/zero', join(folder, '.env'));
    expect(await collect()).toMatchObject([
      ['.env', { code: 'file.unreadable', message: 'it is no regular file' }],
      ['env.example', { code: 'file.unreadable', message: 'it is no regular file' }],
    ]);
  });

  test('a very large file', async () => {
    await write('.env', '#'.repeat(1024 * 1024 + 1));
    expect(await collect()).toMatchObject([['.env', { code: 'file.too-large' }]]);
  });
});
