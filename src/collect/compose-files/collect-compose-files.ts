import type { Loaded, LoadRequest } from '../../compose/load-compose.ts';
import type { ResolvedProject } from '../../compose/render/compose-json.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Intake } from '../../model/intake.ts';
import type { StatedServices } from '../../services/stated-kind.ts';
import { rememberingFiles } from './file-system.ts';
import type { InstalledCompose } from './find-compose.ts';
import { modifiedTimes } from './modified.ts';
import { quickLoad } from './quick-load.ts';
import { withSettings } from './with-settings.ts';

export interface ComposeTarget {
  readonly files: readonly string[];
  readonly projectDirectory?: string;
  readonly project?: string;
  readonly profiles: readonly string[];
  readonly envFiles: readonly string[];
  /** Absolute. */
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Keep what is no YAML as evidence instead of refusing to start; for files that nobody named. */
  readonly keepBroken?: boolean;
  /** The same, as long as another file of the project can be read: one that is broken hides nothing of the others. */
  readonly keepBesideOthers?: boolean;
  /** Texts to be taken for what is on disk, by real path: files as they would be after a change. */
  readonly instead?: ReadonlyMap<string, string>;
  /** What the settings say of services. */
  readonly services?: StatedServices;
  /** The version of Docker Compose that the settings name. */
  readonly composeVersion?: string | undefined;
  /** Docker Compose on this host; without it, nobody has looked. */
  readonly installed?: InstalledCompose | 'none';
}

export interface CollectedFiles {
  /** The model, unmasked, for collectors that read what it names; it must not be shown or stored. */
  readonly project?: ComposeProject;
  /** What the model was made of, under the same condition. */
  readonly resolved?: ResolvedProject;
  /** The project directory, absolute. */
  readonly directory: string;
  /** Every path that was tried when no file was named. */
  readonly lookedAt: readonly string[];
  /** Whether files are here is not known: reading them was interrupted or failed. */
  readonly unread?: true;
}

/**
 * Finds, reads and resolves the Compose files of a project and keeps the model as evidence.
 *
 * @throws GatesError `GATES_COMPOSE_NOT_FOUND` for a file that was named and does not exist, `GATES_COMPOSE_INVALID`
 *   for one that is no YAML or too large and not to be kept
 */
export async function collectComposeFiles(intake: Intake, target: ComposeTarget): Promise<CollectedFiles> {
  const fs = rememberingFiles(target.instead);
  let loaded: Loaded | undefined;
  const reading = await intake.read({ collector: 'compose-files/1', action: 'read the Compose files' }, async () => {
    const { project: declared, ...rest } = quickLoad({ ...loadable(target), fs });
    loaded = { ...rest, ...(declared && { project: withSettings(declared, target.services) }) };
    return { value: loaded.project, bytes: fs.bytesRead() };
  });
  const { project, resolved, directory, lookedAt, missing }: Loaded = loaded ?? {
    directory: '',
    lookedAt: [],
    missing: [],
  };
  refuseMissing(missing);
  if ('value' in reading && project === undefined) return { directory, lookedAt };
  if (project && target.keepBroken !== true) refuseBroken(project, target.keepBesideOthers === true);
  intake.keep('composeProject', project?.files.join(', ') ?? 'Compose files', reading, (value) => {
    if (!value) throw new TypeError('a project without files is not kept');
    return { ...withoutInlineDockerfiles(value), modified: modifiedTimes(value.files, directory) };
  });
  const unread = 'missing' in reading && { unread: true as const };
  return { ...(project && { project }), ...(resolved && { resolved }), directory, lookedAt, ...unread };
}

/** The files are read as the version that the settings name, or as the one that is installed. */
function loadable({ composeVersion, installed = 'none', ...target }: ComposeTarget): Omit<LoadRequest, 'fs'> {
  if (composeVersion !== undefined) return { ...target, composeVersion: { version: composeVersion, from: 'settings' } };
  if (installed === 'none') return target;
  return { ...target, composeVersion: { version: installed.version, from: 'installed' } };
}

/** A Dockerfile is kept as a piece of its own, read and masked as what it is. */
function withoutInlineDockerfiles(project: ComposeProject): ComposeProject {
  const services = project.services.map((service) => {
    if (service.build?.dockerfileInline === undefined) return service;
    const { dockerfileInline: _, ...build } = service.build;
    return { ...service, build };
  });
  return { ...project, services };
}

function refuseMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new GatesError({
    code: 'GATES_COMPOSE_NOT_FOUND',
    message: `There is no file ${missing.join(', ')}.`,
    hint: 'Paths of -f, --env-file and COMPOSE_FILE start from the current folder.',
  });
}

/** Without them the files say nothing about the project, so there is nothing to judge. */
const BREAKING = ['yaml', 'too-large'];

function refuseBroken({ diagnostics, files, services }: ComposeProject, keepBesideOthers: boolean): void {
  const faults = diagnostics.filter(({ code }) => BREAKING.includes(code));
  const sound = files.filter((file) => !faults.some(({ at }) => at?.file === file));
  if (faults.length === 0 || (keepBesideOthers && sound.length > 0 && services.length > 0)) return;
  const lines = faults.map(({ message, at }) => (at ? `${at.file}:${at.line}:${at.column}: ${message}` : message));
  throw new GatesError({
    code: 'GATES_COMPOSE_INVALID',
    message: `The Compose files cannot be read.\n  ${lines.join('\n  ')}`,
    hint: 'Correct each place; `docker compose config -q` confirms it.',
  });
}
