import { CaptureIntake } from '../../capture/capture-intake.ts';
import { findCompose, type InstalledCompose } from '../../collect/compose-files/find-compose.ts';
import { DEFAULT_VERSION } from '../../compose/version/compose-version.ts';
import type { ConsultedFor } from '../../model/evidence/kinds.ts';
import { countText } from '../../shared/count-text.ts';
import { type Diagnosis, failure, ok, warning } from './diagnosis.ts';

/** Whether Docker Compose is installed here, which reads the same files as a second opinion. */
export async function diagnoseComposePlugin(): Promise<Diagnosis> {
  const intake = new CaptureIntake(new AbortController().signal);
  return composePlugin(await findCompose(intake, { workingDirectory: process.cwd(), environment: process.env }));
}

export function composePlugin(installed: InstalledCompose | 'none'): Diagnosis {
  if (installed !== 'none')
    return ok('Compose plugin', `${installed.program.join(' ')} ${installed.version}, as which the files are read`);
  return warning(
    'Compose plugin',
    `Docker Compose v2 is not installed here; files are read as version ${DEFAULT_VERSION} does, without a second opinion`,
    'Install the package docker-compose-plugin, or set composeVersion in gates.yaml to the version of the server.',
  );
}

/** What was found of the project in files. */
export function composeProject({
  pieces: [project],
  missing,
}: ConsultedFor<'composeProject'>['composeProject']): Diagnosis {
  if (!project) {
    const [lost] = missing;
    const why = lost?.message ?? 'none at hand; the project is looked at as it runs, and its configuration is not';
    return warning('Compose files', why, 'Run it where the Compose file is, or name one with -f.');
  }
  const found = `${project.name}: ${countText(project.services.length, 'service')} in ${project.files.join(', ')}`;
  const errors = project.diagnostics.filter(({ level }) => level === 'error');
  const [error] = errors;
  if (!error) return ok('Compose files', found);
  const place = error.at ? `${error.at.file}:${error.at.line}: ` : '';
  const message = `${found}, with ${countText(errors.length, 'error')}; the first is ${place}${error.message}`;
  return failure('Compose files', message, 'Correct it; `gates run g1` tells every one of them.');
}
