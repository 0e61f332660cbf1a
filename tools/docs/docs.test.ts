import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { BUILD_MS, type BuiltProgram, builtProgram } from '../testing/built-program.ts';
import { folderWith } from '../testing/temporary-folder.ts';
import { allPages } from './all-pages.ts';
import { preparePage, runBlocks } from './run-page.ts';

const PAGES = await allPages();
const GENERATED = ['docs/reference/settings.md', 'docs/reference/evidence.md'];
const WRITTEN = PAGES.filter(({ path }) => !GENERATED.includes(path));

describe('every page of the documentation', () => {
  test.each(WRITTEN)('$path is short and has a title', ({ title, lines }) => {
    expect(title).not.toBe('');
    expect(lines).toBeLessThanOrEqual(140);
  });

  test.each(PAGES)('the links of $path lead somewhere', ({ path, links }) => {
    const lost = links.filter((link) => !existsSync(join(PROJECT_ROOT, dirname(path), link.replace(/#.*/, ''))));
    expect(lost).toEqual([]);
  });

  test.each(WRITTEN)('nothing is typed on $path that is not run', async ({ path }) => {
    const text = await readFile(join(PROJECT_ROOT, path), 'utf8');
    expect(text.match(/^```(?:bash|shell|console|zsh)|^[ \t]+```/gm)).toBeNull();
  });

  test('is found from the index', () => {
    const [index, ...others] = PAGES;
    const linked = index?.links.map((link) => join('docs', link.replace(/#.*/, '')));
    expect(others.map(({ path }) => path).filter((path) => !linked?.includes(path))).toEqual([]);
  });

  test.each(WRITTEN)('the commands of $path are those of the program', ({ blocks }) => {
    const known = buildProgram(() => undefined).commands.map((command) => command.name());
    const used = blocks.flatMap(({ script }) =>
      [...script.matchAll(/^(?:.*[|&;(] *)?gates ([a-z]+)/gm)].map(([, name]) => name),
    );
    expect(used.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});

describe('every command of the documentation does what the page says', () => {
  let program: BuiltProgram;
  beforeAll(async () => {
    program = await builtProgram();
  }, BUILD_MS);

  const withCommands = PAGES.filter(({ blocks }) => blocks.some(({ live, notRun }) => !live && notRun === undefined));

  test.each(withCommands)('$path', { timeout: BUILD_MS }, async (page) => {
    const folder = await folderWith({});
    const [home, here] = [join(folder, 'home'), join(folder, 'here')];
    await mkdir(home);
    await mkdir(here);
    const environment = {
      PATH: `${program.path}:${process.env['PATH'] ?? ''}`,
      HOME: home,
      // No page may depend on the engine of whoever runs the tests.
      DOCKER_HOST: `unix://${folder}/no-engine.sock`,
    };
    await preparePage(page, here, environment);
    const blocks = page.blocks.filter(({ live, notRun }) => !live && notRun === undefined);
    expect(await runBlocks(blocks, here, environment)).toEqual([]);
  });
});
