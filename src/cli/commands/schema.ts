import { readdir, readFile } from 'node:fs/promises';
import { GatesError } from '../../model/errors.ts';
import { didYouMean } from '../../shared/nearest.ts';

/** Built, the program lies one folder below the schemas; its sources three. */
const FOLDERS = ['../schemas/', '../../../schemas/'];
const FILE = /^gates-([a-z-]+?)(?:-(\d+))?\.schema\.json$/;

interface Published {
  /** `settings`, `result`. */
  readonly name: string;
  readonly file: URL;
}

/** The names of the schemas that are published with this version, one a line, with what each of them describes. */
export async function schemaList(): Promise<string> {
  const published = await publishedSchemas();
  const width = Math.max(...published.map(({ name }) => name.length));
  const titles = await Promise.all(published.map(async ({ file }) => titleOf(await readFile(file, 'utf8'))));
  return published.map(({ name }, index) => `${name.padEnd(width)}  ${titles[index]}\n`).join('');
}

/** Their names alone. */
export async function schemaNames(): Promise<readonly string[]> {
  return (await publishedSchemas()).map(({ name }) => name);
}

/**
 * The JSON Schema of this name, as it is published.
 *
 * @throws GatesError `GATES_USAGE` for a name that none has, with the nearest one
 */
export async function schemaText(name: string): Promise<string> {
  const published = await publishedSchemas();
  const found = published.find((one) => one.name === name);
  if (found) return readFile(found.file, 'utf8');
  const names = published.map((one) => one.name);
  const message = `There is no schema "${name}". ${didYouMean(name, names)}`;
  throw new GatesError({ code: 'GATES_USAGE', message, hint: '`gates schema` lists them all.' });
}

async function publishedSchemas(): Promise<readonly Published[]> {
  for (const path of FOLDERS) {
    const folder = new URL(path, import.meta.url);
    const files = await filesIn(folder);
    const published = files.toSorted().flatMap((file) => {
      const name = FILE.exec(file)?.[1];
      return name === undefined ? [] : [{ name, file: new URL(file, folder) }];
    });
    if (published.length > 0) return published;
  }
  throw new Error('the schemas of gates are not where they belong');
}

async function filesIn(folder: URL): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function titleOf(text: string): string {
  const schema: unknown = JSON.parse(text);
  return typeof schema === 'object' && schema !== null && 'title' in schema ? String(schema.title) : '';
}
