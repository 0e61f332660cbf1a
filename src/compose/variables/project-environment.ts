import { join } from 'node:path/posix';
import type { Diagnosis } from '../diagnosis.ts';
import { pathFrom, shownPath } from '../loading.ts';
import type { ProjectFiles } from '../project-files.ts';
import { CHANGES } from '../version/changes.ts';
import { type DotenvInTurn, readInTurn } from './dotenv-in-turn.ts';
import { type Environment, fileEnvironment, isSwitchedOn, joinEnvironments } from './environment.ts';

/** A dotenv file that gave the project variables. */
export interface ReadDotenv extends DotenvInTurn {
  /** Absolute. */
  readonly path: string;
}

export interface FileVariables {
  readonly environment: Environment;
  readonly read: readonly ReadDotenv[];
  /** Files that were asked for and do not exist. */
  readonly missing: readonly string[];
  /** Files that exist and could not be read. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

interface EnvironmentFiles {
  readonly fs: ProjectFiles;
  /** Where `.env` is looked for. */
  readonly directory: string;
  /** What the names of the files in positions are relative to. */
  readonly projectDirectory: string;
  /** Absolute paths of the files that were asked for; they replace `.env`. */
  readonly envFiles: readonly string[];
  /** The version of Docker Compose as which they are read. */
  readonly version?: string;
}

/** Where a project lies, and what was asked for. */
export interface ProjectPlaces {
  /** The project directory, absolute. */
  readonly directory: string;
  /** The current folder, which relative paths that were asked for start from. */
  readonly workingDirectory: string;
  /** Environment files that were named on the command line. */
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
  const refused: { path: string; reason: string }[] = [];
  for (const path of pathsToRead(environment, files)) {
    const reading = files.fs.read(path);
    if ('refused' in reading) refused.push({ path: shownPath(files, path), reason: reading.reason });
    if ('absent' in reading && files.envFiles.includes(path)) missing.push(path);
    if (!('text' in reading)) continue;
    const name = shownPath(files, path);
    const dotenv = readInTurn(name, reading.text, { project: environment, earlier: values }, files.version);
    for (const [key, value] of dotenv.values) values.set(key, value);
    read.push({ ...dotenv, path });
  }
  return { environment: joinEnvironments(environment, fileEnvironment(values)), read, missing, refused };
}

/**
 * The files that a project takes its variables from, absolute: those that were asked for on the command line or in
 * `COMPOSE_ENV_FILES`, else `.env`, unless `COMPOSE_DISABLE_ENV_FILE` switches it off. They need not exist.
 *
 * @param shell the variables of the shell
 */
export function projectEnvironmentFiles(
  shell: Environment,
  { directory, workingDirectory, envFiles }: ProjectPlaces,
): readonly string[] {
  return pathsToRead(shell, { directory, envFiles: requestedEnvFiles(shell, workingDirectory, envFiles) });
}

function pathsToRead(
  environment: Environment,
  { directory, envFiles }: Pick<EnvironmentFiles, 'directory' | 'envFiles'>,
): readonly string[] {
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

/** Reports what could not be read of environment files, and what versions of Compose read differently. */
export function reportFaults({ read, refused }: FileVariables, diagnosis: Diagnosis): void {
  for (const { fault, sensitive } of read) {
    if (fault) diagnosis.error('dotenv', fault.message, fault.at);
    for (const at of sensitive) diagnosis.isNewer(CHANGES.envFileReference, at);
  }
  for (const { path, reason } of refused) diagnosis.error('file-unreadable', `${path} was not read: ${reason}`);
}
