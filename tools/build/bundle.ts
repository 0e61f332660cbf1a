import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Puts the sources together into a few files below `dist/`, split where the command line loads on demand. Libraries stay
 * outside, so that what is installed is what an audit of the dependencies sees.
 *
 * @param root folder of the project
 * @returns how many files were written
 */
export async function bundle(root: string): Promise<number> {
  await rm(`${root}/dist`, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Names of functions are read in stack traces, also by whoever gets a report of an internal error.
    minify: false,
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.outputs).length;
}
