import { readFile, rm, writeFile } from 'node:fs/promises';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { codeFiles } from './code-files.ts';
import { licences } from './licences.ts';
import { SHARED_SCHEMAS } from './shared-schemas.ts';
import { WITHOUT_UNUSED_PARTS } from './unused-parts.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What is loaded before a command can begin: hundreds of files, and a third of the time of a short one. */
const ALWAYS = ['commander', 'dockerode', 'fastest-levenshtein', 'markdown-table', 'undici', 'yaml', 'zod'];
const FOR_DATABASES = ['ioredis', 'pg'];
const FOR_DOCKERFILES = ['dockerfile-ast'];
const FOR_FLOWS = ['ajv', 'ajv-formats', 'json-p3', 're2js'];
/** Libraries that are nothing but modules of ECMAScript, which the code of one file cannot load at once. */
const MODULES_ONLY = ['jose', 'marked', 'p-limit'];
const PUT_IN = [...ALWAYS, ...FOR_DATABASES, ...FOR_DOCKERFILES, ...FOR_FLOWS, ...MODULES_ONLY];

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names of functions are read in stack traces, also by whoever gets a report of an internal error.
  minify: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

const ENTRY = 'src/cli/main.ts';

/** The loader sets the options of V8 as well, so that there may be one module that does: `src/cli/built/load-code.ts`. */
const OF_THE_LOADER: Plugin = {
  name: 'of-the-loader',
  setup(builder) {
    builder.onResolve({ filter: /\/short-run\.ts$/ }, () => ({ path: 'gates:short-run', external: true }));
  },
};

/**
 * Puts the sources together into a few files below `dist/`, and the loader of these. Libraries that are not put in stay outside: docs/adr/0007-code-in-a-bundle.md.
 *
 * @param root folder of the project
 * @param out folder to write, below the root; what is in it goes
 */
export async function bundle(root: string, out = 'dist'): Promise<void> {
  const folder = `${root}/${out}`;
  await rm(folder, { recursive: true, force: true });
  await build({
    ...COMMON,
    entryPoints: [`${root}/src/cli/built/load-code.ts`],
    outfile: `${folder}/main.cjs`,
    format: 'cjs',
    define: { 'import.meta.url': 'moduleUrl', 'import.meta.dirname': '__dirname' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  const { dependencies } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as Package;
  const { metafile, outputFiles } = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [ENTRY],
    outdir: out,
    splitting: true,
    external: Object.keys(dependencies).filter((name) => !PUT_IN.includes(name)),
    format: 'esm',
    // The code is not where it was written: `src/cli/built/load-code.ts` says where it is.
    define: { 'import.meta.url': 'moduleUrl', 'import.meta.dirname': 'moduleFolder' },
    metafile: true,
    write: false,
    plugins: [OF_THE_LOADER, WITHOUT_UNUSED_PARTS, SHARED_SCHEMAS],
  });
  for (const [name, text] of await codeFiles(metafile, outputFiles, ENTRY))
    await writeFile(`${folder}/${name}.code.js`, text);
  await writeFile(`${folder}/LICENSES`, await licences(root, Object.keys(metafile.inputs)));
}
