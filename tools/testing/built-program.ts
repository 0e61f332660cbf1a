import { rmSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { bundle } from '../build/bundle.ts';
import { keepCompiledCode } from '../build/compiled-code.ts';
import { copyPluginModule } from '../build/plugin-module.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/** The program as it is shipped, built from the sources as they are now, beside `dist/`, which others may be running. */
export interface BuiltProgram {
  /** A folder with the command `gates`, for `PATH`. */
  readonly path: string;
}

/** Milliseconds that a hook which builds it may take on a loaded machine. */
export const BUILD_MS = 120_000;

let building: Promise<BuiltProgram> | undefined;

/** Builds the program, once for all tests of a worker; it goes away with the worker. */
export function builtProgram(): Promise<BuiltProgram> {
  building ??= build();
  return building;
}

/** Below node_modules, so that its libraries are found from where it lies. */
async function build(): Promise<BuiltProgram> {
  const below = `node_modules/.cache/gates-program-${process.pid}`;
  const folder = `${PROJECT_ROOT}/${below}`;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  rmSync(folder, { recursive: true, force: true });
  await bundle(PROJECT_ROOT, `${below}/dist`);
  await copyPluginModule(PROJECT_ROOT, `${below}/dist`);
  await mkdir(`${folder}/path`);
  for (const name of ['package.json', 'schemas']) await symlink(`${PROJECT_ROOT}/${name}`, `${folder}/${name}`);
  await keepCompiledCode(PROJECT_ROOT, `${below}/dist`);
  const main = JSON.stringify(`${folder}/dist/main.cjs`);
  const lines = ['#!/usr/bin/env node', `import(${main}).then(async ({ main }) => {`, START, '});', ''];
  await writeFile(`${folder}/path/gates`, lines.join('\n'), { mode: 0o755 });
  return { path: `${folder}/path` };
}

const START = '  process.exitCode = await main(process.argv.slice(2));';
