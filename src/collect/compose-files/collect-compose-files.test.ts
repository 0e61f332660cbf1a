import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { ComposeProject } from '../../model/evidence/compose-project.ts';
import { type ComposeTarget, collectComposeFiles } from './collect-compose-files.ts';

const SERVICE = 'services: { web: { image: web } }\n';

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'gates-compose-')));
  folder = join(outside, 'shop');
  await mkdir(folder);
});

afterEach(async () => {
  await rm(outside, { recursive: true, force: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function collect(target: Partial<ComposeTarget> = {}) {
  const intake = new CaptureIntake(new AbortController().signal);
  const found = await collectComposeFiles(intake, {
    files: [],
    profiles: [],
    envFiles: [],
    workingDirectory: folder,
    environment: {},
    ...target,
  });
  return { found, pieces: intake.pieces, ledger: intake.ledger };
}

/** The model that was kept. */
async function collectProject(target: Partial<ComposeTarget> = {}): Promise<ComposeProject> {
  const [piece] = (await collect(target)).pieces;
  return ComposeProject.parse(piece && 'value' in piece ? piece.value : undefined);
}

describe('a project', () => {
  test('is found, kept as one piece of evidence and written to the ledger', async () => {
    await write({ 'compose.yaml': SERVICE });
    const { found, pieces, ledger } = await collect();
    expect(found).toEqual({
      project: expect.objectContaining({ name: 'shop' }),
      resolved: expect.objectContaining({ active: expect.any(Set) }),
      directory: folder,
      lookedAt: [join(folder, 'compose.yaml')].concat(found.lookedAt.slice(1)),
    });
    expect(pieces).toMatchObject([{ kind: 'composeProject', subject: 'compose.yaml', value: { name: 'shop' } }]);
    expect(ledger).toMatchObject([{ action: 'read the Compose files', outcome: 'ok', bytes: SERVICE.length }]);
  });

  test('with faults that are no syntax errors is kept with them', async () => {
    await write({ 'compose.yaml': 'services: { web: { imag: web } }\n' });
    expect((await collectProject()).diagnostics).toMatchObject([{ code: 'unknown-key' }, { code: 'image-missing' }]);
  });

  test('is kept without the text of a Dockerfile in it, which collectors get to read', async () => {
    const inline = '{ dockerfile_inline: "FROM a\\nENV PASSWORD hunter2" }';
    await write({ 'compose.yaml': `services: { web: { build: ${inline} } }\n` });
    const { found, pieces } = await collect();
    expect(found.project?.services[0]?.build?.dockerfileInline).toContain('hunter2');
    expect(pieces).toMatchObject([{ value: { services: [{ build: { context: '.', arguments: [] } }] } }]);
    expect(JSON.stringify(pieces)).not.toContain('hunter2');
  });

  test('that is not there tells where it was looked for', async () => {
    const { found, pieces } = await collect();
    expect(found.project).toBeUndefined();
    expect(found.lookedAt).toContain(join(folder, 'compose.yaml'));
    expect(found.lookedAt).toContain(join(outside, 'docker-compose.yml'));
    expect(pieces).toEqual([]);
  });
});

describe('what the operator has to mend', () => {
  test('files that are no YAML: each fault with its file, line and column', async () => {
    await write({ 'compose.yaml': 'services:\n\tweb:\n    a: b: c\n', 'compose.override.yaml': 'a: 1\na: 2\n' });
    const refused = collect();
    await expect(refused).rejects.toMatchObject({ code: 'GATES_COMPOSE_INVALID' });
    await expect(refused).rejects.toThrow(
      /compose\.yaml:2:1: .*\n(?:.*\n)*.*compose\.override\.yaml:2:1: the key "a" is defined twice/,
    );
  });

  test('not, where it is asked for, one that is no YAML beside others: it hides nothing of them', async () => {
    await write({ 'compose.yaml': SERVICE, 'compose.override.yaml': 'a: [\n' });
    const { found } = await collect({ keepBesideOthers: true });
    expect(found.project).toMatchObject({
      files: ['compose.yaml', 'compose.override.yaml'],
      services: [{ name: expect.any(String) as string }],
      diagnostics: [{ code: 'yaml', at: { file: 'compose.override.yaml' } }],
    });
    await write({ 'compose.yaml': 'services: [' });
    await expect(collect({ keepBesideOthers: true })).rejects.toMatchObject({ code: 'GATES_COMPOSE_INVALID' });
  });

  test('a project that is too large', async () => {
    await write({ 'compose.yaml': `x-a: &a "${'a'.repeat(500_000)}"\nx-b: [${'*a,'.repeat(1000)}]\n` });
    await expect(collect()).rejects.toMatchObject({ code: 'GATES_COMPOSE_INVALID' });
  });

  test('named files that do not exist: all of them', async () => {
    await write({ 'compose.yaml': SERVICE });
    const refused = collect({ files: ['compose.yaml', 'no.yaml'], envFiles: ['no.env'] });
    await expect(refused).rejects.toMatchObject({
      code: 'GATES_COMPOSE_NOT_FOUND',
      message: `There is no file ${join(folder, 'no.yaml')}, ${join(folder, 'no.env')}.`,
    });
  });
});

describe('a file that the project names', () => {
  const naming = (path: string) => ({ 'compose.yaml': `services: { web: { image: web, env_file: ${path} } }\n` });

  test('is read when it lies in the project, also behind a link', async () => {
    await write({ ...naming('linked.env'), 'real.env': 'A=1\n' });
    await symlink('real.env', join(folder, 'linked.env'));
    expect((await collectProject()).services[0]?.environment).toMatchObject([{ name: 'A', value: '1' }]);
  });

  test.each([
    ['a link to a file', 'secret.env'],
    ['a link through a folder', 'linked/secret.env'],
    ['a path', '../secret.env'],
  ])('is refused when %s leads outside of it', async (_, path) => {
    await write(naming(path));
    await writeFile(join(outside, 'secret.env'), 'PASSWORD=hunter2\n');
    if (path === 'secret.env') await symlink('../secret.env', join(folder, path));
    if (path === 'linked/secret.env') await symlink('..', join(folder, 'linked'));
    const project = await collectProject();
    expect(project.unsupported).toMatchObject([{ construct: 'env_file', at: { file: 'compose.yaml', line: 1 } }]);
    expect(JSON.stringify(project)).not.toContain('hunter2');
  });

  test('is not opened at all when it is a device', async () => {
    await write(naming('/dev/zero'));
    expect((await collectProject()).diagnostics).toMatchObject([{ code: 'file-outside-project' }]);
  });
});

describe('a Compose file that cannot be read is an error, not an absent file', () => {
  const told = async () => (await collectProject()).diagnostics.map(({ message }) => message);

  test('a folder of that name', async () => {
    await mkdir(join(folder, 'compose.yaml'));
    expect(await told()).toEqual(['compose.yaml was not read: it is a directory']);
  });

  test('a link to a device', async () => {
    await symlink('/dev/zero', join(folder, 'compose.yaml'));
    expect(await told()).toEqual(['compose.yaml was not read: it is no regular file']);
  });

  test('a link to itself', async () => {
    await symlink('compose.yaml', join(folder, 'compose.yaml'));
    expect(await told()).toEqual(['compose.yaml was not read: the system said ELOOP']);
  });

  test('a very large file', async () => {
    await write({ 'compose.yaml': '#'.repeat(4 * 1024 * 1024 + 1) });
    expect(await told()).toEqual(['compose.yaml was not read: it is larger than 4 MiB']);
  });

  test('a file without permission', async () => {
    await write({ 'compose.yaml': SERVICE });
    await chmod(outside, 0o755);
    await chmod(join(folder, 'compose.yaml'), 0);
    expect(await asPlainUser(told)).toEqual(['compose.yaml was not read: permission denied']);
  });
});

/** Root may read everything, so that it takes another user to see a refusal. */
async function asPlainUser<T>(act: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
