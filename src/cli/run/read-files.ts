import type { CaptureIntake } from '../../capture/capture-intake.ts';
import { GatesError } from '../../model/errors.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { CollectRequest } from './collect-request.ts';
import { filesOfContainers } from './files-of-containers.ts';

type Say = (text: string) => void;

/** What the Compose files tell of the target: its project, when there are any. */
export interface ReadFiles {
  readonly project: string | undefined;
  readonly files: boolean;
}

/**
 * Reads the Compose files that were named or lie in the current folder.
 *
 * @throws GatesError when there is neither a file nor the name of a project, or a file is no YAML
 */
export async function readFiles(
  { target, gates, settings }: CollectRequest,
  intake: CaptureIntake,
  say: Say,
): Promise<ReadFiles> {
  const { collectComposeFiles } = await import('../../collect/compose-files/collect-compose-files.ts');
  const { environments, services } = settings;
  const asked = { ...target, services, workingDirectory: process.cwd(), environment: process.env };
  const collected = await collectComposeFiles(intake, asked);
  const { project, directory, lookedAt } = collected;
  if (project === undefined) {
    if (target.project === undefined) throw noTarget(lookedAt);
    say('none at hand');
    return { project: target.project, files: false };
  }
  if (gates.includes('g1')) {
    const { collectComposeOracle } = await import('../../collect/compose-files/collect-compose-oracle.ts');
    const { collectConfiguration } = await import('./configuration-sources.ts');
    // Docker Compose is another process: what lies beside the Compose files is read while it answers.
    await Promise.all([
      collectComposeOracle(intake, asked, collected),
      collectConfiguration(intake, { directory, project, envFiles: target.envFiles, environments, services }),
    ]);
  }
  say(project.name);
  return { project: project.name, files: true };
}

/** With nothing but a project's name, its containers say which files they were started from. */
export async function readFilesOfContainers(
  { target, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: Say,
): Promise<void> {
  const { collectComposeFiles } = await import('../../collect/compose-files/collect-compose-files.ts');
  const { collectConfiguration } = await import('./configuration-sources.ts');
  const named = filesOfContainers(containers);
  if (!named) {
    say('not on this host');
    return;
  }
  const { collectComposeOracle } = await import('../../collect/compose-files/collect-compose-oracle.ts');
  const { environments, services } = settings;
  const asked = {
    ...target,
    ...named,
    services,
    workingDirectory: process.cwd(),
    environment: process.env,
    keepBroken: true,
  };
  const collected = await collectComposeFiles(intake, asked);
  const { project, directory } = collected;
  await collectComposeOracle(intake, asked, collected);
  if (project)
    await collectConfiguration(intake, { directory, project, envFiles: named.envFiles, environments, services });
  say(named.files.join(', '));
}

function noTarget(lookedAt: readonly string[]): GatesError {
  return new GatesError({
    code: 'GATES_COMPOSE_NOT_FOUND',
    message: `There is no Compose file here and no project was named. Looked for: ${lookedAt.join(', ')}.`,
    hint: 'Run it where the Compose file is, name one with -f, or name a running project with -p.',
  });
}
