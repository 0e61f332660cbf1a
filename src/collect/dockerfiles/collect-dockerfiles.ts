import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Intake } from '../../model/intake.ts';

/**
 * Reads the Dockerfiles that services are built from.
 *
 * @param directory the project directory, absolute
 */
export async function collectDockerfiles(
  _intake: Intake,
  _directory: string,
  _project: ComposeProject,
): Promise<void> {}
