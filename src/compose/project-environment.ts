import { join } from 'node:path/posix';
import type { Diagnosis } from './diagnosis.ts';
import { type Dotenv, parseDotenv } from './dotenv.ts';
import { type Environment, fileEnvironment, isSwitchedOn, joinEnvironments } from './environment.ts';
import { pathFrom, shownPath } from './loading.ts';
import type { ProjectFiles } from './project-files.ts';

/** A dotenv file that gave the project variables. */
export interface ReadDotenv extends Dotenv {
  /** Absolute. */
  readonly path: string;
}

export interface FileVariables {
  readonly environment: Environment;
  readonly read: readonly ReadDotenv[];
  /** Files that were asked for and do not exist. */
  readonly missing: readonly string[];
}

interface EnvironmentFiles {
  readonly fs: ProjectFiles;
  /** The project directory; the project's own `.env` is looked for here. */
  readonly directory: string;
  /** Absolute paths of the files that were asked for; they replace `.env`. */
  readonly envFiles: readonly string[];
}

/**
 * Adds the variables of `.env`, or of the files that were asked for, to an environment. What the environment has
 * already stays; of several files the later one wins.
 */
export function withEnvironmentFiles(environment: Environment, files: EnvironmentFiles): FileVariables {
  const values = new Map<string, string>();
  const read: ReadDotenv[] = [];
  const missing: string[] = [];
  for (const path of pathsToRead(environment, files)) {
    const reading = files.fs.read(path);
    if (!('text' in reading)) {
      if (files.envFiles.includes(path)) missing.push(path);
      continue;
    }
    const known = joinEnvironments(environment, fileEnvironment(values));
    const name = shownPath({ projectDirectory: files.directory }, path);
    const dotenv = parseDotenv(name, reading.text, known);
    for (const [key, value] of dotenv.values) values.set(key, value);
    read.push({ ...dotenv, path });
  }
  return { environment: joinEnvironments(environment, fileEnvironment(values)), read, missing };
}

function pathsToRead(environment: Environment, { directory, envFiles }: EnvironmentFiles): readonly string[] {
  if (envFiles.length > 0) return envFiles;
  return isSwitchedOn(environment, 'COMPOSE_DISABLE_ENV_FILE') ? [] : [join(directory, '.env')];
}

/** The files asked for on the command line, or in `COMPOSE_ENV_FILES`. */
export function requestedEnvFiles(
  environment: Environment,
  directory: string,
  envFiles: readonly string[],
): readonly string[] {
  const listed = (environment.get('COMPOSE_ENV_FILES')?.value ?? '').split(',').filter((path) => path !== '');
  return (envFiles.length > 0 ? envFiles : listed).map((path) => pathFrom(directory, path));
}

/** Reports what could not be read in environment files. */
export function reportDotenvFaults(read: readonly ReadDotenv[], diagnosis: Diagnosis): void {
  for (const { fault } of read) if (fault) diagnosis.error('dotenv', fault.message, fault.at);
}
