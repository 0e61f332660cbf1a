import { basename } from 'node:path';
import { type Metafile, type OutputFile, transform } from 'esbuild';
import { groupBy } from '../../src/shared/group-by.ts';

/** What is imported on demand for a gate, and for whatever reads, judges and tells: it begins with one of these. */
const USES: Readonly<Record<string, readonly string[]>> = {
  audit: [
    'gates/g3-functional',
    'reports/html',
    'reports/json',
    'reports/markdown',
    'src/capture',
    'src/cli/capture',
    'src/cli/evaluate',
    'src/cli/run/',
    'src/collect/compose-files',
    'src/collect/engine/endpoint',
    'src/collect/openapi',
    'src/settings',
  ],
  configuration: ['gates/g1-config', 'src/collect/dockerfiles', 'src/collect/documents'],
  runtime: [
    'gates/g2-runtime',
    'src/collect/engine',
    'src/collect/http',
    'src/collect/prometheus',
    'src/collect/ollama',
    'src/collect/postgres',
    'src/collect/rabbitmq',
    'src/collect/redis',
    'src/collect/tcp',
  ],
  functional: [
    'src/cli/flows/load-flows',
    'src/cli/flows/run-chosen-flows',
    'src/cli/run/chosen-flows',
    'src/collect/flow/http',
    'src/collect/flow/read-flow-files',
  ],
};

/** What a flow needs that does more than ask over HTTP; what a gate needs as well is with the gate. */
const STEPS = ['container', 'jwt', 'log', 'metrics', 'redis', 'service', 'sql', 'sse', 'websocket'].map(
  (kind) => `src/collect/flow/${kind}/`,
);

/** Libraries that are large and asked for by more than one gate, and only where there is something to speak to. */
const CLIENTS: Readonly<Record<string, string>> = { postgres: 'node_modules/pg/', redis: 'node_modules/ioredis/' };

/**
 * The pieces that esbuild cut the program into, put together as `src/cli/built/load-code.ts` reads them: an expression
 * for each file, a function for each piece, by the name under which others import it.
 *
 * @param entry path of the source that is loaded first
 * @returns text by the name of the file: what the entry needs at once, what most runs need, what one gate needs, each
 *   client of a database, the other steps of flows, and all else
 */
export async function codeFiles(
  metafile: Metafile,
  files: readonly OutputFile[],
  entry: string,
): Promise<ReadonlyMap<string, string>> {
  const fileOf = placesOfPieces(metafile, entry);
  const pieces = files.map(({ path, text }) => ({ name: basename(path), text }));
  const together = [...groupBy(pieces, ({ name }) => fileOf(name))].map(
    async ([name, members]) => [name, await codeFile(members, fileOf)] as const,
  );
  return new Map(await Promise.all(together));
}

type FileOf = (piece: string) => string;

/** In which file a piece is: what more than one gate needs is where most runs find it. */
function placesOfPieces({ outputs }: Metafile, entry: string): FileOf {
  const loadedFor = (isMeant: (source: string) => boolean) =>
    needed(
      outputs,
      Object.keys(outputs).filter((path) => isMeant(outputs[path]?.entryPoint ?? '')),
    );
  const start = loadedFor((source) => source === entry);
  const users = Object.entries(USES).map(
    ([name, beginnings]) => [name, loadedFor((source) => beginnings.some((one) => source.startsWith(one)))] as const,
  );
  const steps = loadedFor((source) => STEPS.some((folder) => source.startsWith(folder)));
  const clients = new Map(Object.entries(CLIENTS).flatMap(([name, folder]) => piecesWith(outputs, folder, name)));
  return (piece) => {
    if (start.has(piece)) return 'start';
    const client = clients.get(piece);
    if (client) return client;
    const [first, ...others] = users.filter(([, pieces]) => pieces.has(piece)).map(([name]) => name);
    if (first === undefined) return steps.has(piece) ? 'steps' : 'rest';
    return others.length > 0 ? 'audit' : first;
  };
}

/** The pieces in which something of the folder is, each with the name of its file. */
function piecesWith(outputs: Metafile['outputs'], folder: string, name: string) {
  const isOfFolder = (source: string) => source.startsWith(folder);
  return Object.entries(outputs).flatMap(([path, { inputs }]) =>
    Object.keys(inputs).some(isOfFolder) ? [[basename(path), name] as const] : [],
  );
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

async function codeFile(pieces: readonly Piece[], fileOf: FileOf): Promise<string> {
  const functions = await Promise.all(pieces.map((piece) => pieceText(piece, fileOf)));
  return `((moduleFolder, moduleUrl) => ({\n${functions.join(',\n')}\n}))\n`;
}

/** Others are imported with the name of their file before their own, so that no other file is read to find them. */
async function pieceText({ name, text }: Piece, fileOf: FileOf): Promise<string> {
  const placed = (piece: string) => `./${fileOf(piece)}/${piece}`;
  const asked = text.replaceAll(/\bimport\((?=")/g, 'importPiece(');
  const { code } = await transform(asked, { format: 'cjs', platform: 'node', target: 'node20.19' });
  // Code that V8 has taken back from a file cannot import: what can is given to each piece.
  if (/\bimport\([\w$]/.test(code)) throw new Error(`${name} imports what is not named in it`);
  const found = code.replaceAll(
    /\b(require|importPiece)\("\.\/([^"/]+)"\)/g,
    (_, how: string, piece: string) => `${how}("${placed(piece)}")`,
  );
  return `"${placed(name)}": (exports, require, module, importPiece) => {\n${inAscii(found)}\n}`;
}

/** One character beyond ASCII doubles what the text of the whole file takes in memory. */
function inAscii(code: string): string {
  return code.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
