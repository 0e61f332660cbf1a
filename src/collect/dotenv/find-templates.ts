import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPOSE_FILE_NAMES } from '../../compose/project/find-files.ts';
import { liesIn } from '../lies-in.ts';
import { workTreeOf } from '../work-tree.ts';

/** The usual names of a file that lists what has to be set, without the values. */
const NAMES = [
  '.env.example',
  '.env.template',
  '.env.sample',
  '.env.dist',
  'env.example',
  'env.template',
  'env.sample',
  'example.env',
];
const ENDINGS = ['.example', '.template', '.sample', '.dist'];
/** Folders in which templates are kept, beside the project directory itself. */
const FOLDERS = ['', 'env', 'config', 'docker'];

export interface TemplatesOf {
  /** The project directory, absolute. */
  readonly directory: string;
  /** The Compose files, absolute. */
  readonly composeFiles: readonly string[];
  /** The environment files of the project and of its services, absolute. */
  readonly environmentFiles: readonly string[];
}

/**
 * The templates that exist: of the usual names in the project directory, in conventional folders and beside every
 * environment file, and of the names of these files. A folder with a Compose file of its own is another project, and
 * what lies beside a file outside of the work tree is not looked for.
 */
export function findTemplates({ directory, composeFiles, environmentFiles }: TemplatesOf): readonly string[] {
  const isOther = (folder: string) =>
    folder !== directory &&
    COMPOSE_FILE_NAMES.map((name) => join(folder, name)).some(
      (file) => existsSync(file) && !composeFiles.includes(file),
    );
  const folders = [...FOLDERS.map((folder) => join(directory, folder)), ...environmentFiles.map(dirname)];
  const usual = folders
    .filter((folder) => !isOther(folder))
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const byName = environmentFiles.flatMap(namesOfTemplates);
  const workTree = workTreeOf(directory);
  return [...new Set([...usual, ...byName])].filter((path) => liesIn(path, workTree) && existsSync(path));
}

function namesOfTemplates(file: string): readonly string[] {
  const inFront =
    file.endsWith('.env') && !file.endsWith('/.env') ? [`${file.slice(0, -'.env'.length)}.example.env`] : [];
  return [...ENDINGS.map((ending) => file + ending), ...inFront];
}
