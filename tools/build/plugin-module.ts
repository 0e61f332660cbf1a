import { copyFile, readFile, writeFile } from 'node:fs/promises';

/**
 * Puts what plugins import, and what runs them, beside the bundle: they are started as they are, in a thread of their own.
 * The types lead to those of the evidence, which `npm run plugin-types` writes.
 */
export async function copyPluginModule(root: string, out = 'dist'): Promise<void> {
  const from = (name: string) => `${root}/src/plugins/${name}`;
  const to = (name: string) => `${root}/${out}/${name}`;
  for (const name of ['plugin.mjs', 'plugin-worker.mjs']) await copyFile(from(name), to(name));
  const types = await readFile(from('plugin.d.mts'), 'utf8');
  await writeFile(to('plugin.d.mts'), types.replaceAll("'./plugin-types.ts'", "'./types/plugins/plugin-types.ts'"));
}
