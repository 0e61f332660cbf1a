import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import * as z from 'zod';
import { GatesError } from '../model/errors.ts';
import { EVIDENCE_KINDS } from '../model/evidence/kinds.ts';
import { PluginCheckDescription } from '../model/evidence/plugin.ts';
import { compareText } from '../shared/compare.ts';
import { didYouMean } from '../shared/nearest.ts';
import { findPlugin, type PluginFile, type PluginPlace, readPluginFile } from './plugin-files.ts';
import { type ReadImport, Sandbox } from './sandbox.ts';

/** A plugin that was loaded: its code, and what it says of its checks. */
export interface LoadedPlugin {
  readonly name: string;
  readonly sha256: string;
  readonly entry: PluginFile;
  readonly files: ReadonlyMap<string, PluginFile>;
  readonly checks: readonly PluginCheckDescription[];
}

/** How long a plugin may take, milliseconds. */
export interface PluginDeadlines {
  /** Until its checks are known. */
  readonly loadMs: number;
  /** For one check to judge, once the plugin is loaded. */
  readonly judgeMs: number;
}

export const PLUGIN_DEADLINES: PluginDeadlines = { loadMs: 15_000, judgeMs: 5000 };

/**
 * Loads plugins, each in a thread of its own.
 *
 * @param folder the folder that relative names start from: that of the settings
 * @throws GatesError `GATES_PLUGIN_INVALID` naming the plugin and what is wrong with it
 */
export function loadPlugins(
  names: readonly string[],
  folder: string,
  { loadMs }: PluginDeadlines = PLUGIN_DEADLINES,
): Promise<readonly LoadedPlugin[]> {
  return Promise.all(names.map((name) => loadPlugin(name, folder, loadMs)));
}

async function loadPlugin(name: string, folder: string, loadMs: number): Promise<LoadedPlugin> {
  try {
    const place = await findPlugin(name, folder);
    const entry = await readPluginFile(place, place.entry);
    const files = new Map([[entry.path, entry]]);
    const sandbox = await Sandbox.start(entry, recording(place, files));
    const checks = descriptionsIn(JSON.parse(await describedBy(sandbox, loadMs)));
    return { name, sha256: digestOf(files), entry, files, checks };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = 'See docs/how-to/plugins.md for what a plugin is and may do.';
    const message = `The plugin ${name} cannot be used: ${error.message}`;
    throw new GatesError({ code: 'GATES_PLUGIN_INVALID', message, hint, cause: error });
  }
}

async function describedBy(sandbox: Sandbox, loadMs: number): Promise<string> {
  try {
    return await sandbox.describe(loadMs);
  } finally {
    await sandbox.close();
  }
}

/** Reads what a plugin imports from its own folder, and keeps it: it is judged with what was read now. */
function recording(place: PluginPlace, files: Map<string, PluginFile>): ReadImport {
  return async (specifier, from) => {
    const file = await readPluginFile(place, pathOf(specifier, from));
    files.set(file.path, file);
    return file;
  };
}

/** The path of what is imported, below the folder of the plugin. */
export function pathOf(specifier: string, from: string): string {
  if (/^\.{1,2}\//.test(specifier)) return posix.join(posix.dirname(from), specifier);
  throw new TypeError(
    `it imports "${specifier}": a plugin may import "gates/plugin" and files beside it, nothing else. Put what it needs into one file with a bundler`,
  );
}

function digestOf(files: ReadonlyMap<string, PluginFile>): string {
  const sum = createHash('sha256');
  for (const { path, text } of [...files.values()].toSorted((a, b) => compareText(a.path, b.path)))
    sum.update(`${path}\0${text.length}\0${text}`);
  return sum.digest('hex');
}

const Described = z.union([
  z.object({ crashed: z.object({ name: z.string(), message: z.string() }) }),
  z.object({ checks: z.array(z.unknown()) }),
  z.object({ none: z.literal(true) }),
]);

function descriptionsIn(described: unknown): readonly PluginCheckDescription[] {
  const read = Described.parse(described);
  if ('crashed' in read) throw new TypeError(`${read.crashed.name}: ${read.crashed.message}`);
  if ('none' in read || read.checks.length === 0)
    throw new TypeError('its default export has no checks: export default definePlugin({ checks: […] })');
  return read.checks.map(descriptionOf);
}

function descriptionOf(said: unknown, index: number): PluginCheckDescription {
  const { evaluate, ...rest } = z.looseObject({ evaluate: z.string().optional() }).parse(said);
  const read = PluginCheckDescription.safeParse(rest);
  if (!read.success) throw new TypeError(`checks[${index}]: ${z.prettifyError(read.error).split('\n').join(' ')}`);
  const { id } = read.data.meta;
  if (evaluate !== 'function') throw new TypeError(`${id} has no function evaluate`);
  const kinds = Object.keys(EVIDENCE_KINDS);
  const unknown = read.data.needs.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined)
    throw new TypeError(`${id} needs "${unknown}", which is no kind of evidence. ${didYouMean(unknown, kinds)}`);
  return read.data;
}
