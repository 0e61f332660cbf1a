import { readdir } from 'node:fs/promises';
import { basename, isAbsolute, join, normalize } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { RepositoryFile } from '../../model/evidence/repository.ts';
import { compareText } from '../../shared/compare.ts';
import { isAbsent } from '../../shared/error-code.ts';
import { unreadable } from '../unreadable.ts';

export type NamedFile = Pick<RepositoryFile, 'path' | 'role'>;

/** `.env`, `.env.production`, `prod.env`; templates are meant to be in the repository. */
const ENVIRONMENT_FILE = /^\.env(?:\.[\w.-]+)?$|^[\w.-]+\.env$/;
const TEMPLATE = /(?:^|[._-])(?:example|template|sample|dist|default|defaults)(?:[._-]|$)/;
/** A readme or a placeholder in a folder of secrets is none. */
const NO_SECRET = /^(?:readme(?:\..*)?|\.git(?:keep|ignore)|\.keep)$/i;

/**
 * The files of the project directory that hold or may hold credentials: environment files by name or because a service
 * reads them, sources of Compose secrets, and what lies in `secrets/`. Only files that exist; what lies outside of the
 * directory, or is named from its root, is not asked about.
 *
 * @param directory the project directory, absolute
 */
export async function secretFiles(directory: string, project: ComposeProject): Promise<readonly NamedFile[]> {
  const beside = await filesIn(directory);
  const kept = await filesIn(join(directory, 'secrets'));
  const named: readonly NamedFile[] = [
    ...beside.filter((name) => ENVIRONMENT_FILE.test(name)).map((path) => ({ path, role: 'environment' as const })),
    ...project.services.flatMap(({ environmentFiles }) =>
      environmentFiles.filter(({ found }) => found).map(({ path }) => ({ path, role: 'environment' as const })),
    ),
    ...project.secrets.map(({ file }) => ({ path: file ?? '', role: 'secret' as const })),
    ...kept
      .filter((name) => !NO_SECRET.test(name))
      .map((name) => ({ path: `secrets/${name}`, role: 'secret' as const })),
  ];
  const inside = named
    .map(({ path, role }) => ({ path: path === '' ? '' : normalize(path), role }))
    .filter(({ path }) => path !== '' && !isAbsolute(path) && !/^(?:\.\.|~)/.test(path) && !TEMPLATE.test(path));
  const each = new Map(inside.map((file) => [file.path, file]));
  const existing = await Promise.all(
    [...each.values()].map(async (file) => ((await exists(directory, file)) ? [file] : [])),
  );
  return existing.flat().toSorted((a, b) => compareText(a.path, b.path));
}

async function exists(directory: string, { path }: NamedFile): Promise<boolean> {
  const folder = join(directory, path, '..');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (await filesIn(folder)).includes(name);
}

/** The names of the files in a folder; none when it does not exist. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw unreadable('folder', error, `the folder ${basename(folder)}`);
  }
}
