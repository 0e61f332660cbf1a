import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { CollectedFiles, ComposeTarget } from '../../collect/compose-files/collect-compose-files.ts';
import type { AskedFrom, InstalledCompose } from '../../collect/compose-files/find-compose.ts';
import { type ProjectFolders, projectFolders } from '../../collect/project-folders.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Container } from '../../model/evidence/container.ts';
import { printable } from '../../model/printable.ts';
import { maskedMessage } from '../door.ts';
import { lookedForText } from '../looked-for.ts';
import type { Say } from '../progress.ts';
import type { CollectRequest } from './collect-request.ts';
import { filesOfContainers } from './files-of-containers.ts';

/** What the Compose files tell of the target: its project, when there are any. */
export interface ReadFiles {
  readonly project: string | undefined;
  readonly files: boolean;
  /** The project directory, absolute; that of the current folder where there is no file. */
  readonly directory: string;
  /** Its folders, where the files were read. */
  readonly folders?: ProjectFolders;
  /** Names of the services, where they are known. */
  readonly services?: readonly string[];
}

/**
 * Reads the Compose files that were named or lie in the current folder.
 *
 * @throws GatesError when there is neither a file nor the name of a project, or no file is sound YAML
 */
export async function readFiles(
  { target, gates, settings }: CollectRequest,
  intake: CaptureIntake,
  say: Say,
): Promise<ReadFiles> {
  const { collectComposeFiles } = await import('../../collect/compose-files/collect-compose-files.ts');
  const { services, composeVersion } = settings;
  const here = { workingDirectory: process.cwd(), environment: process.env };
  // Asking starts a process: not where a project is named, and its files may not be here at all, nor for flows alone.
  const isNamed = target.project !== undefined && target.files.length === 0;
  const isAsked = gates.includes('g1') || (gates.includes('g2') && !isNamed);
  const installed = isAsked ? await installedCompose(intake, here) : 'none';
  const asked = { ...target, ...here, services, composeVersion, installed, keepBesideOthers: true };
  const collected = await collectComposeFiles(intake, asked);
  const { project, lookedAt, unread } = collected;
  if (project === undefined) {
    if (target.project === undefined && !unread) throw noTarget(lookedAt);
    say(unread ? printable`not read` : printable`none at hand`);
    return { project: target.project, files: false, directory: target.projectDirectory ?? process.cwd() };
  }
  if (isAudited(gates)) await readBeside({ gates, settings }, intake, asked, { ...collected, project });
  say(await maskedMessage(project.name));
  const names = project.services.map(({ name }) => name);
  const { directory } = collected;
  const folders = projectFolders(directory, project);
  return { project: project.name, files: true, directory, folders, services: names };
}

/**
 * With nothing but a project's name, its containers say which files they were started from. Docker Compose is asked about
 * them only where the files themselves are judged: asking starts a process.
 */
export async function readFilesOfContainers(
  { target, gates, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: Say,
): Promise<void> {
  const { collectComposeFiles } = await import('../../collect/compose-files/collect-compose-files.ts');
  const named = filesOfContainers(containers);
  if (!named) {
    say(printable`not on this host`);
    return;
  }
  const { services, composeVersion } = settings;
  const here = { workingDirectory: process.cwd(), environment: process.env, keepBroken: true };
  const installed = gates.includes('g1') ? await installedCompose(intake, here) : 'none';
  const asked = { ...target, ...named, ...here, services, composeVersion, installed };
  const collected = await collectComposeFiles(intake, asked);
  const { project } = collected;
  if (project && isAudited(gates)) await readBeside({ gates, settings }, intake, asked, { ...collected, project });
  say(await maskedMessage(named.files.join(', ')));
}

/**
 * Reads what lies beside the Compose files: for the configuration all of it, for the runtime audit the documents, whose
 * tables are compared with what runs.
 */
async function readBeside(
  { gates, settings }: Pick<CollectRequest, 'gates' | 'settings'>,
  intake: CaptureIntake,
  asked: ComposeTarget,
  collected: CollectedFiles & { readonly project: ComposeProject },
): Promise<void> {
  const { directory, project } = collected;
  const { collectComposeOracle } = await import('../../collect/compose-files/collect-compose-oracle.ts');
  // Docker Compose is another process: what lies beside the Compose files is read while it answers.
  const oracle = collectComposeOracle(intake, asked, collected);
  if (!gates.includes('g1')) {
    const { collectDocuments } = await import('../../collect/documents/collect-documents.ts');
    await Promise.all([oracle, collectDocuments(intake, projectFolders(directory, project))]);
    return;
  }
  const { collectConfiguration } = await import('./configuration-sources.ts');
  const { environments, services } = settings;
  await Promise.all([
    oracle,
    collectConfiguration(intake, { directory, project, envFiles: asked.envFiles, environments, services }),
  ]);
}

/** What starts processes is loaded where one is started. */
async function installedCompose(intake: CaptureIntake, here: AskedFrom): Promise<InstalledCompose | 'none'> {
  const { findCompose } = await import('../../collect/compose-files/find-compose.ts');
  return findCompose(intake, here);
}

/** Flows alone need to know the services; what else the files say, and what lies beside them, is not judged then. */
function isAudited(gates: CollectRequest['gates']): boolean {
  return gates.some((gate) => gate !== 'g3');
}

function noTarget(lookedAt: readonly string[]): GatesError {
  return new GatesError({
    code: 'GATES_COMPOSE_NOT_FOUND',
    message: `There is no Compose file here and no project was named. Looked for: ${lookedForText(lookedAt)}.`,
    hint: 'Run it where the Compose file is, name one with -f, or name a running project with -p.',
  });
}
