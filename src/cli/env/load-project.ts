import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { rememberingFiles } from '../../collect/compose-files/file-system.ts';
import { type Loaded, loadCompose } from '../../compose/load-compose.ts';
import { shellEnvironment } from '../../compose/variables/environment.ts';
import { projectEnvironmentFiles } from '../../compose/variables/project-environment.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Position } from '../../model/evidence/position.ts';

/** Which project is meant; paths start from the current folder. */
export interface ProjectOptions {
  readonly file: readonly string[];
  readonly envFile: readonly string[];
  readonly profile?: readonly string[];
  readonly project?: string;
  readonly projectDirectory?: string;
}

export interface LoadedProject extends Pick<Loaded, 'directory' | 'lookedAt'> {
  /** With places that start from the current folder, so that an editor finds them; absent without a Compose file. */
  readonly project: ComposeProject | undefined;
  /** The files that variables are taken from, absolute. */
  readonly environmentFiles: readonly string[];
}

/**
 * Loads the Compose files as Docker Compose does in the current folder.
 *
 * @throws GatesError `GATES_COMPOSE_NOT_FOUND` for a file that was named and is not there, `GATES_COMPOSE_INVALID` for
 *   one that cannot be read
 */
export function loadProject(options: ProjectOptions): LoadedProject {
  const envFiles = options.envFile.map((one) => resolve(one));
  const loaded = loadCompose({
    fs: rememberingFiles(),
    workingDirectory: process.cwd(),
    files: options.file.map((one) => resolve(one)),
    profiles: options.profile ?? [],
    envFiles,
    environment: process.env,
    ...(options.project !== undefined && { project: options.project }),
    ...(options.projectDirectory !== undefined && { projectDirectory: resolve(options.projectDirectory) }),
  });
  const { directory, lookedAt, missing, project } = loaded;
  refuseMissing(missing);
  refuseFaults(project, ({ code }) => code === 'yaml' || code === 'too-large');
  const own = join(directory, '.env');
  const places = { directory, workingDirectory: process.cwd(), envFiles };
  const read = projectEnvironmentFiles(shellEnvironment(process.env), places);
  const environmentFiles = read.filter((path) => path !== own || envFiles.includes(own) || existsSync(own));
  return { directory, lookedAt, environmentFiles, project: project && relativePlaces(project, directory) };
}

function refuseMissing([missing]: readonly string[]): void {
  if (missing === undefined) return;
  const hint = 'Paths start from the current folder.';
  throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message: `There is no file ${missing}.`, hint });
}

/**
 * Ends with those faults of the Compose files that leave nothing to say.
 *
 * @throws GatesError `GATES_COMPOSE_INVALID` with every one of them
 */
export function refuseFaults(
  project: ComposeProject | undefined,
  isMeant: (diagnostic: ComposeProject['diagnostics'][number]) => boolean,
): void {
  const faults = (project?.diagnostics ?? []).filter(isMeant);
  if (faults.length === 0) return;
  const lines = faults.map(({ message, at }) => (at ? `${at.file}:${at.line}:${at.column}: ${message}` : message));
  const message = `The Compose files cannot be read.\n  ${lines.join('\n  ')}`;
  throw new GatesError({ code: 'GATES_COMPOSE_INVALID', message, hint: 'Correct each place.' });
}

function relativePlaces(project: ComposeProject, directory: string): ComposeProject {
  const shown = ({ file, ...rest }: Position): Position => ({ ...rest, file: relative('', resolve(directory, file)) });
  const placed = <T extends { readonly at: Position }>(one: T): T => ({ ...one, at: shown(one.at) });
  const perhaps = <T extends { readonly at?: Position | undefined }>(one: T): T =>
    one.at ? { ...one, at: shown(one.at) } : one;
  return {
    ...project,
    variables: project.variables.map(placed),
    secrets: project.secrets.map(perhaps),
    configs: project.configs.map(perhaps),
    unsupported: project.unsupported.map(placed),
    services: project.services.map((service) => ({
      ...placed(service),
      environment: service.environment.map(placed),
      environmentFiles: service.environmentFiles.map((one) => ({
        ...placed(one),
        path: shown({ ...one.at, file: one.path }).file,
      })),
      keys: Object.fromEntries(Object.entries(service.keys).map(([key, at]) => [key, shown(at)])),
    })),
  };
}
