import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command } from '../../fixtures/engine/command.ts';
import type { ExampleFiles } from '../../src/model/check.ts';
import { GATES } from '../index.generated.ts';

// What the section says of the engine is true of a real one: `docker compose config` accepts the bad example of every
// check of highest priority, `docker compose up` does not start it, and it starts the good one.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_preflight';
/** The image that the examples name with a variable in it. */
const NAMED = 'shop/api:1.0.0';
const MINUTE = 60_000;
/** What newer versions of Compose refuse themselves. */
const REFUSED_BY_COMPOSE = ['container-name-duplicate'];

const preflight = GATES.flatMap(({ sections }) => sections).filter(({ id }) => id === 'preflight');
const checks = preflight.flatMap((section) => section.checks).filter(({ meta }) => meta.priority === 'P0');
const examples = checks.flatMap(({ meta: { id, example } }) => (example ? [{ id, ...example }] : []));

describe.skipIf('unavailable' in live)(`what the engine refuses${skipped}`, () => {
  if ('unavailable' in live) return;
  const { environment, compose } = live;
  const image = environment['REDIS_IMAGE'] ?? 'redis:7';

  /** Runs Compose in a folder with these files, in which every image is one that is here. */
  const inProject = async (files: ExampleFiles, use: (run: typeof command) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'gates-preflight-'));
    const run = (args: readonly string[]) =>
      command([...compose, '-p', PROJECT, ...args], { environment, folder, timeoutMs: 2 * MINUTE });
    try {
      for (const [name, text] of Object.entries(files)) {
        await writeFile(join(folder, name), text.replaceAll(/image: "?[a-z]+:[\d.]+"?/g, `image: "${image}"`));
      }
      await use(run);
    } finally {
      await run(['down', '--volumes', '--timeout', '0']).catch(() => undefined);
      await rm(folder, { recursive: true });
    }
  };
  const up = ['up', '--detach', '--no-build', '--pull', 'never'];

  beforeAll(() => command(['docker', 'tag', image, NAMED], { environment }));
  afterAll(() => command(['docker', 'rmi', NAMED], { environment }));

  test('there is an example of each', () => {
    expect(examples.map(({ id }) => id)).toEqual(checks.map(({ meta }) => meta.id));
    expect(examples.length).toBeGreaterThan(15);
  });

  test.each(examples)('$id: Compose accepts the files, and the project does not start', async ({ id, bad }) => {
    await inProject(bad, async (run) => {
      if (!REFUSED_BY_COMPOSE.includes(id)) await run(['config', '--quiet']);
      await expect(run(up)).rejects.toThrow(/ended with 1: /);
    });
  });

  test.each(examples)('$id: the project starts when it is put right', async ({ good }) => {
    await inProject(good, async (run) => {
      await run(up);
    });
  });
});
