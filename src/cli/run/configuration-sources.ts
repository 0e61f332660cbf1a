import { collectEnvironments } from '../../collect/compose-files/collect-environments.ts';
import { collectDockerfiles } from '../../collect/dockerfiles/collect-dockerfiles.ts';
import { collectDocuments } from '../../collect/documents/collect-documents.ts';
import { collectEnvironmentFiles } from '../../collect/dotenv/collect-environment-files.ts';
import { collectHostFiles } from '../../collect/host-files/collect-host-files.ts';
import { collectMonitoring } from '../../collect/monitoring/collect-monitoring.ts';
import { projectFolders } from '../../collect/project-folders.ts';
import { collectRepository } from '../../collect/repository/collect-repository.ts';
import { collectSecretFiles } from '../../collect/secret-files/collect-secret-files.ts';
import { collectTaskRunners } from '../../collect/task-runners/collect-task-runners.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Intake } from '../../model/intake.ts';
import type { Settings } from '../../model/settings.ts';

export interface FoundProject {
  /** The project directory, absolute. */
  readonly directory: string;
  /** The Compose model, unmasked. */
  readonly project: ComposeProject;
  /** Environment files that were named on the command line. */
  readonly envFiles: readonly string[];
  /** Environments that the settings name. */
  readonly environments: Settings['environments'];
  /** What they say of services. */
  readonly services: Settings['services'];
}

/** Reads what lies beside the Compose files and belongs to the configuration, source after source. */
export async function collectConfiguration(intake: Intake, found: FoundProject): Promise<void> {
  const { directory, project, envFiles, environments, services } = found;
  await collectEnvironments(intake, directory, environments, services, project.composeVersion);
  const asked = { envFiles, workingDirectory: process.cwd(), environment: process.env };
  await collectEnvironmentFiles(intake, { directory, project, ...asked });
  await collectDockerfiles(intake, directory, project);
  await collectHostFiles(intake, directory, project);
  await collectSecretFiles(intake, directory, project);
  await collectMonitoring(intake, directory, project);
  await collectDocuments(intake, projectFolders(directory, project));
  await collectRepository(intake, directory, project);
  await collectTaskRunners(intake, directory);
}
