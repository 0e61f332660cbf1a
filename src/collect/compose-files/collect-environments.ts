import { resolve } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { DeclaredEnvironment } from '../../model/evidence/declared-environment.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import type { EnvironmentSettings } from '../../model/settings.ts';
import type { StatedServices } from '../../services/stated-kind.ts';
import { rememberingFiles } from './file-system.ts';
import { quickLoad } from './quick-load.ts';
import { withSettings } from './with-settings.ts';

/**
 * Reads the environments that the settings name, each with its own Compose files, and keeps their models. One that
 * cannot be read is missing evidence; the others are kept.
 *
 * @param directory the project directory, absolute; the files of the environments are relative to it
 * @param services what the settings say of services
 * @param composeVersion the version of Docker Compose as which the files are read
 */
export async function collectEnvironments(
  intake: Intake,
  directory: string,
  environments: Readonly<Record<string, EnvironmentSettings>>,
  services: StatedServices = {},
  composeVersion?: ComposeProject['composeVersion'],
): Promise<void> {
  for (const [name, settings] of Object.entries(environments)) {
    const action = `read ${settings.files.join(', ')}`;
    const reading = await intake.read({ collector: 'compose-files/1', action }, async () => {
      const fs = rememberingFiles();
      return { value: load(directory, settings, fs, composeVersion), bytes: fs.bytesRead() };
    });
    const role = settings.role ?? usualRole(name);
    intake.keep('environments', name, reading, (project) => ({ name, role, project: withSettings(project, services) }));
  }
}

function load(
  directory: string,
  settings: EnvironmentSettings,
  fs: ReturnType<typeof rememberingFiles>,
  composeVersion: ComposeProject['composeVersion'],
) {
  const { project, missing } = quickLoad({
    fs,
    workingDirectory: directory,
    projectDirectory: directory,
    files: settings.files.map((file) => resolve(directory, file)),
    profiles: settings.profiles,
    envFiles: settings.envFiles.map((file) => resolve(directory, file)),
    environment: process.env,
    ...(composeVersion && { composeVersion }),
  });
  const broken = project?.diagnostics.find(({ code }) => code === 'yaml' || code === 'too-large');
  if (broken)
    throw new ReadFailure('compose.invalid', `${broken.at?.file ?? ''}:${broken.at?.line ?? ''}: ${broken.message}`);
  if (!project || missing.length > 0) throw new ReadFailure('compose.absent', `there is no file ${missing.join(', ')}`);
  return project;
}

function usualRole(name: string): DeclaredEnvironment['role'] {
  if (/^(?:prod|production|live)/i.test(name)) return 'prod';
  return /^(?:dev|development|local)/i.test(name) ? 'dev' : 'other';
}
