import { basename } from 'node:path';
import { type Metafile, type OutputFile, transform } from 'esbuild';
import { groupBy } from '../../src/shared/group-by.ts';

/**
 * What is imported on demand by most runs: it begins with one of these. It is read before V8 is told to save memory,
 * behind which it would not take back what it made of code with other options.
 */
const AUDITS = [
  'gates/g1-config',
  'gates/g2-runtime',
  'gates/g3-functional',
  'reports/html',
  'reports/json',
  'reports/markdown',
  'src/capture',
  'src/cli/capture',
  'src/cli/evaluate',
  'src/cli/flows/load-flows',
  'src/cli/flows/run-chosen-flows',
  'src/cli/run/',
  'src/collect/compose-files',
  'src/collect/dockerfiles',
  'src/collect/documents',
  'src/collect/engine',
  'src/collect/flow/http',
  'src/collect/flow/read-flow-files',
  'src/collect/http',
  'src/collect/postgres',
  'src/collect/redis',
  'src/collect/tcp',
  'src/collect/openapi',
  'src/settings',
];

/**
 * The pieces that esbuild cut the program into, put together as `src/cli/built/load-code.ts` reads them: an expression
 * for each file, a function for each piece, by the name under which others import it.
 *
 * @param entry path of the source that is loaded first
 * @returns text by the name of the file: what the entry needs at once, what most audits need, and all else
 */
export async function codeFiles(
  { outputs }: Metafile,
  files: readonly OutputFile[],
  entry: string,
): Promise<ReadonlyMap<string, string>> {
  const loadedFor = (isMeant: (source: string) => boolean) =>
    needed(
      outputs,
      Object.keys(outputs).filter((path) => isMeant(outputs[path]?.entryPoint ?? '')),
    );
  const start = loadedFor((source) => source === entry);
  const audit = loadedFor((source) => AUDITS.some((beginning) => source.startsWith(beginning)));
  const pieces = files.map(({ path, text }) => ({ name: basename(path), text }));
  const fileOf = (name: string) => (start.has(name) ? 'start' : audit.has(name) ? 'audit' : 'rest');
  const together = [...groupBy(pieces, ({ name }) => fileOf(name))].map(
    async ([name, members]) => [name, await codeFile(members)] as const,
  );
  return new Map(await Promise.all(together));
}

/** Names of pieces, and of those that they import; what is imported on demand is not among them. */
function needed(outputs: Metafile['outputs'], from: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (path: string): void => {
    if (names.has(basename(path))) return;
    names.add(basename(path));
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) add(imported);
  };
  for (const path of from) add(path);
  return names;
}

interface Piece {
  readonly name: string;
  readonly text: string;
}

async function codeFile(pieces: readonly Piece[]): Promise<string> {
  const functions = await Promise.all(pieces.map(pieceText));
  return `((moduleFolder, moduleUrl) => ({\n${functions.join(',\n')}\n}))\n`;
}

async function pieceText({ name, text }: Piece): Promise<string> {
  const asked = text.replaceAll(/\bimport\((?=")/g, 'importPiece(');
  const { code } = await transform(asked, { format: 'cjs', platform: 'node', target: 'node20.19' });
  // Code that V8 has taken back from a file cannot import: what can is given to each piece.
  if (/\bimport\([\w$]/.test(code)) throw new Error(`${name} imports what is not named in it`);
  return `"./${name}": (exports, require, module, importPiece) => {\n${inAscii(code)}\n}`;
}

/** One character beyond ASCII doubles what the text of the whole file takes in memory. */
function inAscii(code: string): string {
  return code.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
