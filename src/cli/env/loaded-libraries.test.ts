import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The libraries that a file of this folder loads before it does anything; what is imported on demand is left out. */
async function librariesOf(file: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: [file],
    outdir: 'out',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
  });
  const seen = new Set<string>();
  const libraries = new Set<string>();
  const follow = (output: string) => {
    if (seen.has(output)) return;
    seen.add(output);
    for (const { path, kind, external } of metafile.outputs[output]?.imports ?? []) {
      if (external && !path.startsWith('node:')) libraries.add(path);
      if (!external && kind === 'import-statement') follow(path);
    }
  };
  follow(`out/${file.replace(/\.ts$/, '.js')}`);
  return [...libraries].toSorted();
}

test('a check in a git hook waits for the parser of YAML and for no other library', async () => {
  expect(await librariesOf('check-environment.ts')).toEqual(['fastest-levenshtein', 'yaml']);
});

test('a comparison of two files waits for none', async () => {
  expect(await librariesOf('compare-environments.ts')).toEqual([]);
});
