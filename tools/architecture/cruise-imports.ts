import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { PROJECT_ROOT } from '../project-root.ts';

const TOP_FOLDERS = ['src', 'gates', 'reports', 'bin', 'tools'];

/** What a test imports is free; that nothing imports a test is seen from the other side. */
const TEST = /\.(?:test|live)\.ts$/;

/** Reads every import below a project's folder and holds it against the rules of `.dependency-cruiser.cjs`. */
export async function cruiseImports(root: string): Promise<ICruiseResult> {
  const options = await extractOptions(join(PROJECT_ROOT, '.dependency-cruiser.cjs'));
  const { output } = await cruise(await sources(root), { ...options, baseDir: root });
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered with a text instead of a result');
  return output;
}

async function sources(root: string): Promise<string[]> {
  const folders = await Promise.all(
    TOP_FOLDERS.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names.filter((name) => /\.(?:ts|c?js)$/.test(name) && !TEST.test(name)).map((name) => join(folder, name));
    }),
  );
  return folders.flat();
}
