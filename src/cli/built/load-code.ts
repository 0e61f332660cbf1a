import type * as fileSystem from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import * as shortRun from '../short-run.ts';

// Built, this is `dist/main.cjs`: docs/adr/0018-compiled-before.md says why the program is not left to the
// loader of Node.

interface Loaded {
  readonly exports: object;
}
type Require = (name: string) => object;
type Define = (
  exports: object,
  require: Require,
  module: Loaded,
  importPiece: (name: string) => Promise<object>,
) => void;
type CodeFile = (moduleFolder: string, moduleUrl: string) => Readonly<Record<string, Define>>;

const scripts = new Map<string, Script>();
const definitions = new Map<string, Define>();
const { prepareForShortRun, withUsualOptions } = shortRun;
/** What the loader and the program share is there already, under the name that `tools/build/bundle.ts` gives it. */
const loaded = new Map<string, Loaded>([['gates:short-run', { exports: shortRun }]]);
const refused: string[] = [];
const requireLibrary = createRequire(import.meta.url) as Require;
// Imported, it would load streams of files as well, of which a short command has no use.
const { existsSync, readFileSync } = requireLibrary('node:fs') as typeof fileSystem;

prepareForShortRun();

/** A module of the program, loaded once, or one of a library. */
function requirePiece(name: string): object {
  const known = loaded.get(name);
  if (known) return known.exports;
  if (!name.startsWith('./')) return library(name);
  const piece: Loaded = { exports: {} };
  const define = definitionOf(name);
  loaded.set(name, piece);
  define(piece.exports, requirePiece, piece, importPiece);
  return piece.exports;
}

/** Node keeps what V8 made of its own modules, half of which are read when they are asked for. */
function library(name: string): object {
  const exports = withUsualOptions(() => requireLibrary(name));
  loaded.set(name, { exports });
  return exports;
}

/** The same for what is imported on demand; libraries may be modules of ECMAScript. */
async function importPiece(name: string): Promise<object> {
  const isOursOrNodes = name.startsWith('./') || name.startsWith('node:');
  return isOursOrNodes ? requirePiece(name) : ((await import(name)) as object);
}

/** @param name with that of its file before its own: `./audit/redactor.js` */
function definitionOf(name: string): Define {
  const [, file = ''] = name.split('/');
  if (!scripts.has(file)) readCode(file);
  const define = definitions.get(name);
  if (!define) throw new Error(`gates is not whole: ${name} is missing`);
  return define;
}

/** Takes what V8 made of the file when it was built, unless that was another V8. */
function readCode(name: string): void {
  const file = `${import.meta.dirname}/${name}.code.js`;
  const cachedData = existsSync(compiledFile(name)) ? readFileSync(compiledFile(name)) : undefined;
  const source = readFileSync(file, 'latin1');
  const script = withUsualOptions(() => new Script(source, { filename: file, cachedData }));
  scripts.set(name, script);
  if (script.cachedDataRejected !== false) refused.push(name);
  const define = script.runInThisContext() as CodeFile;
  for (const entry of Object.entries(define(import.meta.dirname, import.meta.url))) definitions.set(...entry);
}

function compiledFile(name: string): string {
  return `${import.meta.dirname}/${name}.compiled`;
}

/** Files that were compiled now: nothing was kept of them, or by another V8 or one with other options. */
export const compiledNow: readonly string[] = refused;

/** What V8 has made of the code that was loaded so far, by the file that it belongs in: the build writes it there. */
export function compiledCode(): ReadonlyMap<string, Buffer> {
  return withUsualOptions(
    () => new Map([...scripts].map(([name, script]) => [compiledFile(name), script.createCachedData()])),
  );
}

/** Runs the command line and returns the exit code: see `src/cli/main.ts`. */
export const { main } = requirePiece('./start/main.js') as {
  readonly main: (args: readonly string[]) => Promise<number>;
};
