import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { ComposeBuild } from '../../model/evidence/compose-service.ts';
import { collectDockerfiles } from './collect-dockerfiles.ts';

let outside: string;
let folder: string;
beforeEach(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'gates-dockerfiles-')));
  folder = join(outside, 'shop');
  await mkdir(folder);
});
afterEach(() => rm(outside, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** What is found for services that are built so: values, or subject and reason of what is missing. */
async function collect(...builds: Partial<ComposeBuild>[]): Promise<readonly unknown[]> {
  const services = builds.map((build, index) =>
    aService(`s${index + 1}`, { build: { context: '.', arguments: [], ...build }, keys: { build: at(4) } }),
  );
  const intake = new CaptureIntake(new AbortController().signal);
  await collectDockerfiles(intake, folder, aProject({ services }));
  return intake.pieces.map((piece) =>
    'value' in piece ? piece.value : [piece.subject, 'missing' in piece && piece.missing],
  );
}

const NODE = 'FROM node:20\n';

describe('a Dockerfile', () => {
  test('is one piece for all services that are built from it alike', async () => {
    await write({ 'api/Dockerfile': NODE });
    expect(
      await collect({ context: './api' }, { context: './api' }, { context: './api', target: 'test' }),
    ).toMatchObject([
      { path: 'api/Dockerfile', context: './api', services: ['s1', 's2'], stages: [{ base: 'node:20' }] },
      { path: 'api/Dockerfile', services: ['s3'], target: 'test' },
    ]);
  });

  test('may have another name and lie beside the context', async () => {
    await write({ 'docker/api.Dockerfile': NODE, 'api/index.js': '' });
    expect(await collect({ context: './api', dockerfile: '../docker/api.Dockerfile' })).toMatchObject([
      { path: 'docker/api.Dockerfile', context: './api', stages: [{ at: { file: 'docker/api.Dockerfile', line: 1 } }] },
    ]);
  });

  test('may lie in the project and its context around it; what that leaves out is not known then', async () => {
    await write({ Dockerfile: NODE });
    await writeFile(join(outside, '.dockerignore'), '.env');
    const build = { context: '..', dockerfile: 'shop/Dockerfile' };
    expect(await collect(build)).toMatchObject([{ path: 'Dockerfile', context: '..', contextOutside: true }]);
    expect(await collect(build)).toEqual([expect.not.objectContaining({ ignored: expect.anything() })]);
  });

  test('may be written into the Compose file, and is then shown at the place of the build', async () => {
    const inline = { dockerfileInline: `${NODE}USER node\n` };
    expect(await collect(inline)).toMatchObject([{ path: 'compose.yaml', stages: [{ user: 'node', at: at(4) }] }]);
  });

  test('in a context that is an address is not looked for', async () => {
    expect(await collect({ context: 'https://git.example/api.git' }, { context: 'git@git.example:api' })).toEqual([]);
  });
});

describe('the list of what is left out of the context', () => {
  test('is read without comments and blank lines', async () => {
    await write({ Dockerfile: NODE, '.dockerignore': '# secret\n.env\r\n\n  **/.git \n!a\n' });
    expect(await collect({})).toMatchObject([{ ignored: ['.env', '**/.git', '!a'] }]);
  });

  test('of the Dockerfile itself counts instead of the one of the context', async () => {
    await write({ Dockerfile: NODE, '.dockerignore': '.env', 'Dockerfile.dockerignore': '.git' });
    expect(await collect({})).toMatchObject([{ ignored: ['.git'] }]);
  });

  test('may be absent', async () => {
    await write({ Dockerfile: NODE });
    expect(await collect({})).toEqual([expect.not.objectContaining({ ignored: expect.anything() })]);
  });
});

describe('is missing, with the reason', () => {
  const missing = (subject: string, code: string) => [[subject, expect.objectContaining({ code })]];

  test('a Dockerfile that does not exist', async () => {
    await write({ 'api/index.js': '' });
    expect(await collect({ context: './api' })).toEqual([
      ['api/Dockerfile', { code: 'file.absent', message: 'there is no api/Dockerfile' }],
    ]);
  });

  test('a context that does not exist, or is a file', async () => {
    await write({ web: '' });
    expect(await collect({ context: './api' })).toEqual(missing('api/Dockerfile', 'file.absent'));
    expect(await collect({ context: './web' })).toEqual(missing('web/Dockerfile', 'file.absent'));
  });

  test('a Dockerfile in a context outside of the project, also behind a link', async () => {
    await mkdir(join(outside, 'other'));
    await writeFile(join(outside, 'other/Dockerfile'), NODE);
    await symlink('../other', join(folder, 'linked'));
    expect(await collect({ context: '../other' })).toEqual(missing('../other/Dockerfile', 'file.outside-project'));
    expect(await collect({ context: './linked' })).toEqual(missing('linked/Dockerfile', 'file.outside-project'));
  });

  test('a Dockerfile that is a link to the outside, a pipe, a folder, or very large', async () => {
    await writeFile(join(outside, 'secret'), 'FROM hunter2\n');
    await symlink('../secret', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await write({ 'folder/a': '', large: `${NODE}#${'a'.repeat(256 * 1024)}` });
    expect(await collect({ dockerfile: 'link' })).toEqual(missing('link', 'file.outside-project'));
    expect(await collect({ dockerfile: 'pipe' })).toEqual(missing('pipe', 'file.unreadable'));
    expect(await collect({ dockerfile: 'folder' })).toEqual(missing('folder', 'file.unreadable'));
    expect(await collect({ dockerfile: 'large' })).toEqual(missing('large', 'file.too-large'));
  });

  test('a list of what is left out that is a link to a device', async () => {
    await write({ Dockerfile: NODE });
    await symlink('/dev/zero', join(folder, '.dockerignore'));
    expect(await collect({})).toEqual(missing('Dockerfile', 'file.outside-project'));
  });

  test('a file that is no Dockerfile', async () => {
    await write({ Dockerfile: 'services: {}\n' });
    expect(await collect({})).toEqual([
      ['Dockerfile', { code: 'dockerfile.invalid', message: 'Dockerfile has no FROM' }],
    ]);
  });
});
