import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { command } from '../../../fixtures/engine/command.ts';
import { type RunningStack, startStack, stopStack } from '../../../fixtures/stacks/stack.ts';
import { RunResult } from '../../../src/model/result.ts';
import { composeFile, DOCKERFILE } from './testing/wide-project.ts';

// What is declared is held against what really runs: a project that uses most of what Compose normalises shows no
// difference, and a changed file shows exactly what was changed.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_drift';
const SECTIONS = ['drift', 'images'];
/** It stands among the other checks of the environment. */
const ENVIRONMENT = 'environment-drift';
/** Findings of these checks tell of the images that are used here, and do not change. */
const OF_THE_IMAGES = /^(image-provenance-labels-missing|image-tag-mutable|image-user-root|image-outdated) /;

describe.skipIf('unavailable' in live)(`declared against running${skipped}`, () => {
  if ('unavailable' in live) return;
  const { environment, compose, dockerHost } = live;
  const image = environment['REDIS_IMAGE'] ?? 'redis:7';
  let folder: string;
  let printed = '';

  const up = (...args: string[]) =>
    command([...compose, '-p', PROJECT, 'up', '-d', ...args], { environment, folder, timeoutMs: 300_000 });
  const write = (changed: (text: string) => string = (text) => text) =>
    writeFile(join(folder, 'compose.yaml'), changed(composeFile(image)));

  /** Findings of the sections about declared and running, in a line each. */
  const findings = async (where: { folder: string; file: string; project: string; environment: NodeJS.ProcessEnv }) => {
    const out = join(folder, 'report');
    const asked = ['-f', where.file, '-p', where.project, '-H', dockerHost, '--json', '--quiet', '--out', out];
    const { stdout, stderr } = await gates(['run', 'g2', ...asked], where);
    printed = [stdout, stderr, ...(await textsIn(join(out, 'latest')))].join('\n');
    const sections = RunResult.parse(JSON.parse(stdout)).gates.flatMap((gate) => gate.sections);
    return sections
      .flatMap(({ id, checks }) => checks.filter((check) => SECTIONS.includes(id) || check.id === ENVIRONMENT))
      .flatMap(({ id, findings: found }) =>
        found.map(({ subject, message }) => `${id} ${subject.service ?? subject.file}: ${message}`),
      )
      .filter((line) => !OF_THE_IMAGES.test(line))
      .toSorted();
  };
  const ours = () => findings({ folder, file: 'compose.yaml', project: PROJECT, environment });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-drift-'));
    await mkdir(join(folder, 'conf'));
    await writeFile(join(folder, 'Dockerfile'), DOCKERFILE);
    await writeFile(join(folder, 'token'), 'x');
    await writeFile(join(folder, 'settings'), 'x');
    await writeFile(join(folder, 'profile.json'), '{"defaultAction":"SCMP_ACT_ALLOW"}');
    await write();
    await up('--build');
  });
  afterAll(async () => {
    await command([...compose, '-p', PROJECT, 'down', '-v', '--remove-orphans', '--timeout', '0'], {
      environment,
      folder,
    });
    const built = ['built', 'built-otherwise'].map((service) => `${PROJECT}-${service}`);
    await command(['docker', 'rmi', '--force', ...built], { environment });
    await rm(folder, { recursive: true, force: true });
  });

  test('what Compose and the engine write otherwise is no difference', async () => {
    expect(await ours()).toEqual(['image-history-secret built: an instruction RUN of its history holds a credential']);
  });

  test('the credential of a build argument is found in the history, and nothing secret is written anywhere', () => {
    expect(/canary-\w+-471\d/.exec(printed)).toBeNull();
    expect(printed.includes('API_TOKEN=«redacted:')).toBe(true);
  });

  test('a changed file shows what was changed, and nothing else', async () => {
    await write((text) =>
      text
        .replace(`image: docker.io/${image}`, 'image: shop/store:2.0.0')
        .replace('127.0.0.1::6379', '[::]:26379:6379')
        .replace('./conf:/conf:ro', './conf:/conf')
        .replace('memory: 64M', 'memory: 32M')
        .replace('restart: on-failure:3', 'restart: always')
        .replace('read_only: true', 'read_only: false')
        .replace('aliases: [cache]', 'aliases: [cache, store-of-shop]')
        .replace('replicas: 2', 'replicas: 3')
        .replace('MODE: quiet', 'MODE: loud')
        .replace('com.example.a=1', 'com.example.a=2'),
    );
    expect(await ours()).toEqual([
      'container-older-than-compose-file compose.yaml: it was written after containers of built, built-otherwise, sidecar, store, workers had been created',
      'environment-drift store: its value is another than is declared',
      'image-drift store: it was started from another image than is declared',
      'image-history-secret built: an instruction RUN of its history holds a credential',
      'label-drift store: the label com.example.a is not as declared',
      'limit-drift store: the limit of memory is not as declared',
      'memory-limit-unenforced store: it may use more memory than is declared',
      'mount-drift store: the mount on /conf is not as declared',
      'network-drift store: the alias store-of-shop is declared and not there',
      'port-drift store: the port 6379/tcp is not as declared',
      'privilege-drift store: the read-only root filesystem is not as declared',
      'replica-count-drift workers: it has another number of containers than is declared',
      'restart-policy-drift store: the restart policy is not as declared',
    ]);
  });

  test('a service that was stopped and taken out of the file', async () => {
    await write((text) => text.replace(/ {2}sidecar:[\s\S]*? {2}built:/, '  built:'));
    await command(['docker', 'stop', '--time', '0', `${PROJECT}-sidecar-1`], { environment });
    expect((await ours()).filter((line) => line.startsWith('orphaned'))).toEqual([
      'orphaned-container-left sidecar: it is stopped, and no Compose file declares its service',
    ]);
  });

  test('a tag that was given to another image', async () => {
    const tag = `${PROJECT}-built:latest`;
    const built = (await command(['docker', 'images', '-q', tag], { environment })).trim();
    await command(['docker', 'tag', image, tag], { environment });
    try {
      const moved = (await ours()).filter((line) => line.startsWith('image-tag-moved'));
      expect(moved).toEqual(['image-tag-moved built: the tag it was started by does not name its image any more']);
    } finally {
      await command(['docker', 'tag', built, tag], { environment });
    }
  });
});

describe.skipIf('unavailable' in live)(`an example stack as it was started${skipped}`, () => {
  if ('unavailable' in live) return;
  const project = 'gates_live_drift_stack';
  let stack: RunningStack;

  beforeAll(async () => {
    // The images of this stack are named by the project, so that a second copy takes no name from the first.
    stack = await startStack(live, 'ultra-agent-os', { project });
  });
  afterAll(() => stopStack(live, 'ultra-agent-os', project));

  test('runs as it is declared, as far as all of it can be told', async () => {
    const { folder, files, environment } = stack;
    const out = await mkdtemp(join(tmpdir(), 'gates-drift-'));
    const asked = ['-f', files[0] ?? '', '-p', project, '-H', live.dockerHost, '--json', '--quiet', '--out', out];
    const { stdout } = await gates(['run', 'g2', ...asked], { folder, environment });
    await rm(out, { recursive: true });
    const sections = RunResult.parse(JSON.parse(stdout)).gates.flatMap((gate) => gate.sections);
    const checks = sections.find(({ id }) => id === 'drift')?.checks ?? [];
    const drifts = checks.filter(({ id }) => id.endsWith('-drift') && id !== 'process-user-drift');
    expect(drifts.map(({ verdict }) => verdict)).toEqual(Array<string>(13).fill('pass'));
    expect(checks.flatMap((check) => check.findings)).toEqual([]);
  });
});

/** The text of every file below a folder. */
async function textsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}
