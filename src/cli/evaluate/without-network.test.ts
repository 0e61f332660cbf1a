import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NETWORK =
  /^(?:node:)?(?:net|tls|http|http2|https|dgram|dns)(?:\/|$)|^(?:dockerode|undici|ws|pg|ioredis|eventsource-parser)$/;

/** Every module that a file may load, at once or on demand: ours by their paths, others by their names. */
async function modulesOf(
  entry: string,
): Promise<{ readonly ours: readonly string[]; readonly others: readonly string[] }> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outdir: 'out',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    ours: Object.keys(metafile.inputs),
    others: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))],
  };
}

test.each(['src/cli/evaluate/evaluate-capture.ts', 'src/cli/report/report.ts', 'src/cli/verify/verify.ts'])(
  '%s can reach no collector, no client and no module that speaks over a network',
  async (entry) => {
    const { ours, others } = await modulesOf(entry);
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter((path) => path.startsWith('src/collect/'))).toEqual([]);
    expect(others.filter((name) => NETWORK.test(name))).toEqual([]);
  },
);

test('and the look-out works: a capture does reach some of them', async () => {
  const { ours, others } = await modulesOf('src/cli/capture/capture.ts');
  expect(ours.some((path) => path.startsWith('src/collect/engine/'))).toBe(true);
  expect(others.filter((name) => NETWORK.test(name))).toEqual(expect.arrayContaining(['undici', 'pg']));
});
