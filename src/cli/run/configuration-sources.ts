import { collectDockerfiles } from '../../collect/dockerfiles/collect-dockerfiles.ts';
import { collectEnvironmentFiles } from '../../collect/dotenv/collect-environment-files.ts';
import { collectHostFiles } from '../../collect/host-files/collect-host-files.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Intake } from '../../model/intake.ts';

export interface FoundProject {
  /** The project directory, absolute. */
  readonly directory: string;
  /** The Compose model, unmasked. */
  readonly project: ComposeProject;
  /** Environment files that were named on the command line. */
  readonly envFiles: readonly string[];
}

/** Reads what lies beside the Compose files and belongs to the configuration, source after source. */
export async function collectConfiguration(intake: Intake, found: FoundProject): Promise<void> {
  const { directory, project, envFiles } = found;
  await collectEnvironmentFiles(intake, { directory, envFiles });
  await collectDockerfiles(intake, directory, project);
  await collectHostFiles(intake, directory, project);
}
