import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { audit } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import type { RunResult } from '../../src/model/result.ts';

// A project that lets another one, and a container that belongs to none, onto its network and into its volume.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_shared';
const NEIGHBOUR = `${PROJECT}_neighbour`;
const STRANGER = `${PROJECT}_stranger`;

const idle = { image: '${NODE_IMAGE:-node:20-alpine}', command: ['sleep', '100000'], stop_grace_period: '0s' };
const own = {
  services: { api: { ...idle, volumes: ['data:/data'] }, alone: { ...idle, networks: ['apart'] } },
  networks: { apart: {} },
  volumes: { data: {} },
};
const neighbour = {
  services: { spy: { ...idle, networks: ['theirs'], volumes: ['theirs:/theirs'] } },
  networks: { theirs: { external: true, name: `${PROJECT}_default` } },
  volumes: { theirs: { external: true, name: `${PROJECT}_data` } },
};

describe.skipIf('unavailable' in live)(`what a project shares with others${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  let result: RunResult;

  const docker = (...args: string[]) => command(['docker', ...args], { environment: live.environment });
  const compose = async (project: string, ...args: string[]) =>
    command([...live.compose, '-p', project, '-f', join(folder, `${project}.yaml`), ...args], {
      environment: live.environment,
      folder,
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-neighbours-'));
    await writeFile(join(folder, `${PROJECT}.yaml`), JSON.stringify(own));
    await writeFile(join(folder, `${NEIGHBOUR}.yaml`), JSON.stringify(neighbour));
    await compose(PROJECT, 'up', '-d', '--quiet-pull');
    await compose(NEIGHBOUR, 'up', '-d', '--quiet-pull');
    const image = live.environment['NODE_IMAGE'] ?? 'node:20-alpine';
    await docker('run', '-d', '--name', STRANGER, '--network', `${PROJECT}_default`, image, 'sleep', '100000');
    result = await audit(live.dockerHost, PROJECT);
  });
  afterAll(async () => {
    await docker('rm', '-f', STRANGER);
    await compose(NEIGHBOUR, 'down', '-t', '0');
    await compose(PROJECT, 'down', '-v', '-t', '0');
    await rm(folder, { recursive: true, force: true });
  });

  const findingsOf = (id: string) =>
    result.gates
      .flatMap(({ sections }) => sections.flatMap(({ checks }) => checks))
      .filter((check) => check.id === id)
      .flatMap(({ findings }) => findings);

  test('the network is named with everyone on it, and the one that is not shared is not', () => {
    expect(findingsOf('network-shared-with-other-project')).toMatchObject([
      { subject: { network: `${PROJECT}_default` }, message: '2 containers of another project attached' },
    ]);
    const [finding] = findingsOf('network-shared-with-other-project');
    expect(finding?.observed).toContain(`${NEIGHBOUR}-spy-1`);
    expect(finding?.observed).toContain(STRANGER);
  });

  test('the volume is named with who mounts it as well', () => {
    expect(findingsOf('volume-shared-with-other-project')).toMatchObject([
      { subject: { volume: `${PROJECT}_data` }, message: expect.stringContaining(NEIGHBOUR) },
    ]);
  });
});
