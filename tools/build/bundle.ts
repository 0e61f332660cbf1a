import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
}

// Two of them are CommonJS and load modules of Node; in a file of ours there is no `require` to do so.
const REQUIRE = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);";

/** What is loaded before a command can begin: hundreds of files, and a third of the time of a short one. */
const ALWAYS = ['commander', 'dockerode', 'fastest-levenshtein', 'markdown-table', 'undici', 'yaml', 'zod'];
const FOR_FLOWS = ['ajv', 'ajv-formats', 'json-p3', 're2js'];
const PUT_IN = [...ALWAYS, ...FOR_FLOWS];

/**
 * dockerode loads its own transport, with SSH and gRPC, before it can be told to use another. Ours stands in its place
 * (docs/adr/0002-a-modem-of-our-own-for-the-engine.md): nothing else in the program could reach an engine.
 */
const WITHOUT_TRANSPORT: Plugin = {
  name: 'dockerode-without-transport',
  setup(builder) {
    builder.onResolve({ filter: /^(docker-modem|\.\/session)$/ }, ({ importer, path }) =>
      importer.includes('/dockerode/lib/') ? { path, namespace: 'never-used' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'never-used' }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

/**
 * Puts the sources together into a few files below `dist/`, split where the command line loads on demand. Others
 * stay outside: docs/adr/0007-code-in-a-bundle.md.
 *
 * @param root folder of the project
 * @param out folder to write, below the root; what is in it goes
 * @returns how many files were written
 */
export async function bundle(root: string, out = 'dist'): Promise<number> {
  await rm(`${root}/${out}`, { recursive: true, force: true });
  const { dependencies } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as Package;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: out,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    external: Object.keys(dependencies).filter((name) => !PUT_IN.includes(name)),
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Names of functions are read in stack traces, also by whoever gets a report of an internal error.
    minify: false,
    metafile: true,
    banner: { js: REQUIRE },
    plugins: [WITHOUT_TRANSPORT],
    logLevel: 'warning',
  });
  await writeFile(
    `${root}/${out}/LICENSES`,
    (await Promise.all(PUT_IN.map((name) => licence(root, name)))).join('\n\n'),
  );
  return Object.keys(metafile.outputs).length;
}

/** Who passes on a library passes on its licence. */
async function licence(root: string, name: string): Promise<string> {
  const folder = `${root}/node_modules/${name}`;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence`);
  return `${name}\n\n${await readFile(`${folder}/${file}`, 'utf8')}`;
}
