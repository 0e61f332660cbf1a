import { compareText } from '../../shared/compare.ts';

/** In the order in which Compose looks for them: https://docs.docker.com/compose/intro/compose-application-model/ */
const USUAL = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const NAMED = /^(?:docker-)?compose[.-]([\w-]+)\.ya?ml$/;
/** Words by which people call a place where a system runs; `compose.gpu.yaml` is a part of one. */
const PLACE =
  /^(?:prod|production|live|stag|stage|staging|preprod|dev|devel|development|local|test|testing|ci|qa|uat|demo)$/;
const PRODUCTION = /^(?:prod|production|live)$/;

/** The Compose files of one environment, told from names alone. */
export interface NamedEnvironment {
  readonly name: string;
  readonly files: readonly string[];
  readonly envFiles: readonly string[];
}

/**
 * The environments that the names of files in a folder tell. One file with the name of a place is enough: the usual files
 * are then the other environment. Without any, there is nothing to compare.
 *
 * @param standsAlone whether a file is complete, or made to be merged onto the usual ones
 */
export function environmentsNamed(
  fileNames: readonly string[],
  standsAlone: (file: string) => boolean,
): NamedEnvironment[] {
  const usual = usualFiles(fileNames);
  const places = fileNames.toSorted(compareText).flatMap((file) => {
    const name = NAMED.exec(file)?.[1] ?? '';
    return PLACE.test(name) ? { name, file } : [];
  });
  const [base] = usual;
  const named = places.map(({ name, file }) => ({
    name,
    files: base === undefined || standsAlone(file) ? [file] : [base, file],
    envFiles: environmentFilesOf(name, fileNames),
  }));
  if (named.length === 0) return [];
  if (base === undefined || !standsAlone(base) || named.length > 1) return named;
  const other = named.some(({ name }) => PRODUCTION.test(name)) ? 'dev' : 'prod';
  return [{ name: other, files: usual, envFiles: environmentFilesOf(other, fileNames) }, ...named];
}

/** The file that Compose takes, and the one that it merges onto it. */
function usualFiles(fileNames: readonly string[]): string[] {
  const base = USUAL.find((name) => fileNames.includes(name));
  if (base === undefined) return [];
  const stem = base.replace(/\.ya?ml$/, '');
  const override = fileNames.find((name) => name === `${stem}.override.yaml` || name === `${stem}.override.yml`);
  return override === undefined ? [base] : [base, override];
}

function environmentFilesOf(name: string, fileNames: readonly string[]): string[] {
  return fileNames.filter((file) => file === `.env.${name}` || file === `${name}.env`).slice(0, 1);
}
