import { readFile, realpath } from 'node:fs/promises';
import nodeModule from 'node:module';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';

/** A file of a plugin: its path below the folder of the plugin, and its text as JavaScript. */
export interface PluginFile {
  readonly path: string;
  readonly text: string;
}

/** Where a plugin lies: a folder, absolute and without links, and a path below it. */
export interface PluginPlace {
  readonly root: string;
  readonly entry: string;
}

const SCRIPTS = ['.js', '.mjs'];
const TYPED = ['.ts', '.mts'];

/**
 * Finds a plugin: a file, or an installed package by its name.
 *
 * @param name as the settings write it; a file begins with a dot or a slash
 * @param folder the folder that relative names start from
 * @throws Error when there is none
 */
export async function findPlugin(name: string, folder: string): Promise<PluginPlace> {
  if (/^\.{0,2}\//.test(name)) {
    const file = await realpath(resolve(folder, name));
    return { root: dirname(file), entry: relative(dirname(file), file) };
  }
  const file = await realpath(nodeModule.createRequire(join(resolve(folder), 'gates.yaml')).resolve(name));
  const root = packageFolder(file, name);
  return { root, entry: relative(root, file) };
}

function packageFolder(file: string, name: string): string {
  const inside = `${sep}node_modules${sep}${name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join(sep)}${sep}`;
  const at = file.lastIndexOf(inside);
  return at < 0 ? dirname(file) : file.slice(0, at + inside.length - 1);
}

/**
 * Reads a file of a plugin. TypeScript loses its types, where this Node can take them off.
 *
 * @throws Error when it lies outside of the plugin, or is no module
 */
export async function readPluginFile({ root }: Pick<PluginPlace, 'root'>, path: string): Promise<PluginFile> {
  const file = await realpath(join(root, path));
  const inside = relative(root, file);
  if (inside.startsWith('..')) throw new RangeError(`${path} lies outside of the plugin`);
  const ending = extname(file);
  if (SCRIPTS.includes(ending)) return { path: inside, text: await readFile(file, 'utf8') };
  if (TYPED.includes(ending)) return { path: inside, text: withoutTypes(await readFile(file, 'utf8'), path) };
  throw new TypeError(`${path} is no module: its name must end in ${[...SCRIPTS, ...TYPED].join(', ')}`);
}

/** Node takes types off since 22.13; nothing else that would is part of this program. */
function withoutTypes(text: string, path: string): string {
  const strip: unknown = Reflect.get(nodeModule, 'stripTypeScriptTypes');
  if (typeof strip === 'function') return String(strip.call(nodeModule, text));
  throw new TypeError(
    `${path} is TypeScript, which Node ${process.versions.node} cannot read. Use Node 22.18 or newer, or write it as JavaScript with types in comments (// @ts-check)`,
  );
}
