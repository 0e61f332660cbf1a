import { dirname, resolve } from 'node:path/posix';
import type { ComposeProject } from '../model/evidence/compose-project.ts';
import { createAllowance } from './allowance.ts';
import { createDiagnosis, type Diagnosis } from './diagnosis.ts';
import { type Loading, shownPath } from './loading.ts';
import { type FoundFiles, findFiles } from './project/find-files.ts';
import { readTexts } from './project/read-texts.ts';
import { type FileText, resolveProject } from './project/resolve-project.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ResolvedProject } from './render/compose-json.ts';
import { type Environment, isMistakenSwitch, shellEnvironment } from './variables/environment.ts';
import {
  type FileVariables,
  reportFaults,
  requestedEnvFiles,
  withEnvironmentFiles,
} from './variables/project-environment.ts';
import { withWorkingDirectory } from './variables/working-directory.ts';
import { CHANGES } from './version/changes.ts';
import { DEFAULT_VERSION, isAtLeast } from './version/compose-version.ts';

export interface LoadRequest {
  readonly fs: ProjectFiles;
  /** Absolute. */
  readonly workingDirectory: string;
  /** Compose files in the order they are merged; empty means to look for them. */
  readonly files: readonly string[];
  readonly projectDirectory?: string;
  readonly project?: string;
  readonly profiles: readonly string[];
  readonly envFiles: readonly string[];
  /** The variables of the shell. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The version of Docker Compose as which the files are read, and who chose it. */
  readonly composeVersion?: NonNullable<ComposeProject['composeVersion']>;
}

const DEFAULT = { version: DEFAULT_VERSION, from: 'default' } as const;

export interface Loaded {
  /** Absent when there is no Compose file. */
  readonly project?: ComposeProject;
  /** What the model was made of, to be printed; absent when the project is too large. It must not be shown unmasked. */
  readonly resolved?: ResolvedProject;
  /** Absolute. */
  readonly directory: string;
  /** Paths that were asked for and do not exist: Compose files and environment files. */
  readonly missing: readonly string[];
  /** Every path that was tried when no file was named. */
  readonly lookedAt: readonly string[];
}

/**
 * Loads a project the way `docker compose config` does, and keeps what it can say about every fault instead of
 * stopping at the first. Where versions of Compose differ, it reads the files as one of them does.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
export function loadCompose(request: LoadRequest): Loaded {
  const { version } = request.composeVersion ?? DEFAULT;
  const shell = withWorkingDirectory(shellEnvironment(request.environment), request.workingDirectory, version);
  const searchFrom = resolve(request.workingDirectory, request.projectDirectory ?? '');
  const early = projectVariables(request, shell, searchFrom);
  const start = request.files.length > 0 ? request.workingDirectory : searchFrom;
  const found = findFiles(request.fs, start, request.files, early.environment);
  const directory = request.projectDirectory === undefined ? dirname(found.files[0] ?? `${start}/.`) : searchFrom;
  if (found.files.length === 0) return { directory, missing: [], lookedAt: found.lookedAt };
  const staysWith = request.files.length === 0 && found.named && isNamedHere(shell, version);
  const variables = directory === searchFrom || staysWith ? early : projectVariables(request, shell, directory);
  return loadFiles(request, variables, found, directory);
}

/** Whether what `COMPOSE_FILE` names takes its variables from the current folder: always when `.env` there says so. */
function isNamedHere(shell: Environment, version: string): boolean {
  return shell.get('COMPOSE_FILE') === undefined || isAtLeast(version, CHANGES.composeFileElsewhere.since);
}

/** The variables of the shell and of the environment files of a folder. */
function projectVariables(request: LoadRequest, shell: Environment, directory: string): FileVariables {
  const { fs, workingDirectory, envFiles, composeVersion = DEFAULT } = request;
  return withEnvironmentFiles(shell, {
    fs,
    directory,
    projectDirectory: directory,
    envFiles: requestedEnvFiles(shell, workingDirectory, envFiles),
    version: composeVersion.version,
  });
}

function loadFiles(request: LoadRequest, variables: FileVariables, found: FoundFiles, directory: string): Loaded {
  const composeVersion = request.composeVersion ?? DEFAULT;
  const diagnosis = createDiagnosis(composeVersion.version);
  const { environment } = variables;
  reportFaults(variables, diagnosis);
  const named = requestedEnvFiles(environment, request.workingDirectory, request.envFiles);
  if (named.length === 0 && isMistakenSwitch(environment, 'COMPOSE_DISABLE_ENV_FILE')) {
    diagnosis.error('interpolation', 'COMPOSE_DISABLE_ENV_FILE must be 1, true, 0 or false');
  }
  const { texts, missing } = readTexts(found, directory, request.fs, diagnosis);
  noteComposeFile(request, texts, directory, diagnosis);
  const loading: Loading = {
    fs: request.fs,
    projectDirectory: directory,
    environment,
    version: composeVersion.version,
    diagnosis,
    allowance: createAllowance(),
  };
  const profiles = profilesOf(request.profiles, environment);
  const shaped = resolveProject({ texts, option: request.project, profiles, composeVersion }, loading);
  return { ...shaped, directory, missing: [...missing, ...variables.missing], lookedAt: found.lookedAt };
}

/** Notes that the variables depend on the version when the shell names files of another folder. */
function noteComposeFile(
  { files, environment, workingDirectory }: LoadRequest,
  [first]: readonly FileText[],
  projectDirectory: string,
  diagnosis: Diagnosis,
): void {
  if (first === undefined || files.length > 0 || environment['COMPOSE_FILE'] === undefined) return;
  if (projectDirectory === workingDirectory) return;
  const at = { file: shownPath({ projectDirectory }, first.path), line: 1, column: 1 };
  diagnosis.isNewer(CHANGES.composeFileElsewhere, at);
}

/** The chosen profiles, from the options or from `COMPOSE_PROFILES`. */
function profilesOf(given: readonly string[], environment: Environment): readonly string[] {
  const listed = (environment.get('COMPOSE_PROFILES')?.value ?? '').split(',').map((name) => name.trim());
  return [...new Set(given.length > 0 ? given : listed.filter((name) => name !== ''))];
}
