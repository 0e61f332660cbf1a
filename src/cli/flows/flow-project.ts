import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectComposeFiles } from '../../collect/compose-files/collect-compose-files.ts';
import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Settings } from '../../model/settings.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { theDoor } from '../door.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { targetOptions } from '../run/target.ts';
import type { FlowOptions } from './flow-options.ts';
import { loadFlows } from './load-flows.ts';

/** What commands about flows know before anything is asked. */
export interface FlowProject {
  readonly settings: Settings;
  /** Absent where there is no Compose file. */
  readonly compose?: ComposeProject;
  /** Name of the project; empty where neither a file nor an option tells it. */
  readonly name: string;
  /** The project directory, absolute. */
  readonly directory: string;
}

/** Reads the settings and the Compose files. */
export async function readFlowProject(options: FlowOptions): Promise<FlowProject> {
  const folder = options.projectDirectory ?? process.cwd();
  const { settings } = await readSettings(folder, { named: options.config, ...KNOWN_NAMES });
  const target = targetOptions(options, settings);
  const here = { workingDirectory: process.cwd(), environment: process.env, services: settings.services };
  const intake = new CaptureIntake(new AbortController().signal);
  const { project, directory } = await collectComposeFiles(intake, { ...target, ...here });
  // What is printed of the files is masked by what they hold.
  (await theDoor()).gather(project);
  return {
    settings,
    ...(project && { compose: project }),
    name: target.project ?? project?.name ?? '',
    directory: project ? directory : (target.projectDirectory ?? process.cwd()),
  };
}

/** The flow files of a project. */
export async function flowFilesOf(
  { settings, compose, directory }: FlowProject,
  { flowFile }: Pick<FlowOptions, 'flowFile'>,
): Promise<readonly ReadFlowFile[]> {
  const services = compose?.services.map(({ name }) => name);
  const asked = flowFile.length > 0 ? { files: flowFile } : {};
  const files = await loadFlows({ directory, ...(services && { services }) }, settings, asked);
  (await theDoor()).gather(files.map(({ parsed }) => parsed.content));
  return files;
}
