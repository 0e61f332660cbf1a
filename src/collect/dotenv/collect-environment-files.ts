import { basename, relative, resolve } from 'node:path';
import { parseDotenv } from '../../compose/variables/dotenv.ts';
import { shellEnvironment } from '../../compose/variables/environment.ts';
import { type ProjectPlaces, projectEnvironmentFiles } from '../../compose/variables/project-environment.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { readTextFile } from '../read-text-file.ts';
import { findTemplates } from './find-templates.ts';

export interface EnvironmentFilesOf extends ProjectPlaces {
  /** What the Compose files name. */
  readonly project: Pick<ComposeProject, 'files' | 'services'>;
  /** The variables of the shell. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Keeps the environment files of the project and the templates of these and of those that its services take; a file
 * that does not exist leaves no evidence. A template must lie in the project: it comes with it, while `.env` is often a
 * link made on the host.
 */
export async function collectEnvironmentFiles(intake: Intake, asked: EnvironmentFilesOf): Promise<void> {
  const { directory, project, environment } = asked;
  const absolute = (path: string) => resolve(directory, path);
  const own = projectEnvironmentFiles(shellEnvironment(environment), asked);
  const ofServices = project.services.flatMap(({ environmentFiles }) => environmentFiles.map(({ path }) => path));
  const templates = findTemplates({
    directory,
    composeFiles: [...project.files, ...project.services.map(({ at }) => at.file)].map(absolute),
    environmentFiles: [...own, ...ofServices.map(absolute)],
  }).filter((path) => !own.includes(path));
  for (const path of own) await keepFile(intake, path, directory, 'project');
  for (const path of templates) await keepFile(intake, path, directory, 'template');
}

async function keepFile(intake: Intake, path: string, directory: string, role: EnvironmentFile['role']): Promise<void> {
  const shown = relative(directory, path) || basename(path);
  const reading = await intake.read({ collector: 'dotenv/1', action: `read ${shown}` }, async () => {
    const within = role === 'template' ? directory : undefined;
    const text = await readTextFile(path, { within, limits: intake.limits, limit: 'environmentFile' });
    return { value: text, bytes: Buffer.byteLength(text ?? '') };
  });
  if ('value' in reading && reading.value === undefined) return;
  intake.keep('environmentFiles', shown, reading, (text = '') => {
    const { entries, ambiguities, fault } = parseDotenv(shown, text, shellEnvironment({}));
    if (fault) throw new ReadFailure('dotenv', `${shown}:${fault.at.line}:${fault.at.column}: ${fault.message}`);
    return {
      path: shown,
      role,
      entries: [...entries],
      ...(ambiguities.length > 0 && { ambiguities: [...ambiguities] }),
    };
  });
}
