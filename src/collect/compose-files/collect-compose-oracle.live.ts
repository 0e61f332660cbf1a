import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command } from '../../../fixtures/engine/command.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectComposeFiles } from './collect-compose-files.ts';
import { collectComposeOracle } from './collect-compose-oracle.ts';

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';

const PROJECT = `services:
  api:
    image: "nginx:1.27"
    command: sh -c "echo $$HOME && run"
    environment: { API_KEY: "\${API_KEY:-canary-4711}", N: 010 }
    ports: ["8000-8001:8000-8001", "127.0.0.1:53:53/udp"]
    volumes: ["./src:/app:ro", "data:/data"]
volumes: { data: }
`;

describe.skipIf('unavailable' in live)(`Docker Compose as it is installed${skipped}`, () => {
  if ('unavailable' in live) return;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-oracle-'));
    await writeFile(join(folder, 'compose.yaml'), PROJECT);
    const [program = ''] = live.compose;
    if (live.compose.length === 1) await symlink(program, join(folder, 'docker-compose'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is found, asked and agrees; the ledger tells what it was asked', async () => {
    const intake = new CaptureIntake(new AbortController().signal);
    const environment = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const target = { files: [], profiles: [], envFiles: [], workingDirectory: folder, environment };
    await collectComposeOracle(intake, target, await collectComposeFiles(intake, target));
    const piece = intake.pieces.find(({ kind }) => kind === 'composeOracle');
    expect(piece).toMatchObject({
      value: { accepted: { here: true, byCompose: true }, differences: [], total: 0 },
    });
    expect(intake.ledger.map(({ action }) => action)).toContainEqual(
      expect.stringMatching(/compose config --format json$/),
    );
    const version = await command([...live.compose, 'version', '--short']);
    expect(piece).toMatchObject({ value: { version: version.trim().replace(/^v/, '') } });
  });
});
