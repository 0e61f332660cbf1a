import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePorts } from '../../fixtures/stacks/free-ports.ts';
import { bash } from '../pipelines/run-steps.ts';
import { BUILD_MS, type BuiltProgram, builtProgram } from '../testing/built-program.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { allPages } from './all-pages.ts';
import { preparePage, runBlocks } from './run-page.ts';

// The pages whose commands need a system that runs, from their first command to their last.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PAGES = (await allPages()).filter(({ blocks }) => blocks.some((block) => block.live));

describe.skipIf('unavailable' in live)(`pages that start a system${skipped}`, () => {
  if ('unavailable' in live) return;
  const folder = temporaryFolder();
  let environment: Record<string, string> = {};
  let program: BuiltProgram;

  beforeAll(async () => {
    program = await builtProgram();
    await mkdir(join(folder, 'path'));
    // Readers write `docker compose`; where the plugin is not installed the tests have it elsewhere.
    const words = live.compose.map((word) => `'${word}'`).join(' ');
    const docker = `#!/bin/sh\nPATH='${process.env['PATH'] ?? ''}'\n[ "$1" = compose ] && { shift; exec ${words} "$@"; }\nexec docker "$@"\n`;
    await writeFile(join(folder, 'path/docker'), docker);
    await chmod(join(folder, 'path/docker'), 0o755);
    const { web } = await freePorts(['web']);
    environment = {
      ...live.environment,
      PATH: `${program.path}:${join(folder, 'path')}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      COMPOSE_PROJECT_NAME: 'gates_live_docs',
      WEB_PORT: `${web}`,
    };
  }, BUILD_MS);

  afterAll(async () => {
    await bash('docker compose --project-name gates_live_docs down --volumes --timeout 2', folder, environment);
    await rm(folder, { recursive: true });
  });

  test.each(PAGES)('$path', async (page) => {
    const here = join(folder, page.path.replaceAll('/', '-'));
    await mkdir(here);
    await preparePage(page, here, environment);
    const blocks = page.blocks.filter(({ notRun }) => notRun === undefined);
    expect(await runBlocks(blocks, here, environment)).toEqual([]);
  });
});
