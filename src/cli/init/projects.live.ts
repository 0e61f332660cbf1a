import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';

// Every project of ours, in a copy without its settings and with no engine at hand: what is drafted is valid, and a run
// takes it as it is.

const NOBODY = 'unix:///nonexistent/docker.sock';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-projects-'));
});
afterEach(() => rm(folder, { recursive: true }));

const PROJECTS: readonly { readonly path: string; readonly args: readonly string[] }[] = [
  ...(await projects()).map((path) => ({ path, args: [] })),
  // None of its files has the usual name.
  { path: 'fixtures/systems/oss-ai-agent-tool', args: ['-f', 'docker-compose.prod.yaml'] },
];

test.each(PROJECTS)('$path', async ({ path, args }) => {
  const isSettings = (file: string) => /\/gates(?:\.\w+)?\.yaml$/.test(file);
  await cp(join(PROJECT_ROOT, path), folder, { recursive: true, filter: (file) => !isSettings(file) });
  const drafted = await gates(['init', '--quiet', '-H', NOBODY, ...args], { folder });
  expect(drafted).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^gates\.yaml: \d+ services, none seen/),
  });
  const ran = await gates(['run', 'g1', '--quiet'], { folder });
  expect(ran.stderr).toBe('');
  expect([0, 1, 3]).toContain(ran.exitCode);
});

async function projects(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const parent of ['fixtures/stacks', 'fixtures/systems'])
    for (const entry of await readdir(join(PROJECT_ROOT, parent), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const names = await readdir(join(PROJECT_ROOT, parent, entry.name));
      if (names.some((name) => /^(?:docker-)?compose\.ya?ml$/.test(name))) found.push(`${parent}/${entry.name}`);
    }
  return found;
}
