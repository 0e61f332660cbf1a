import { resolve } from 'node:path';
import type { Settings } from '../../model/settings.ts';
import type { CaptureOptions } from '../stages/capture-options.ts';

type TargetArguments = Pick<CaptureOptions, 'file' | 'project' | 'projectDirectory' | 'profile' | 'envFile'>;

/** What is to be looked at, after the command line and the settings file were put together. */
export interface TargetOptions {
  readonly files: readonly string[];
  readonly projectDirectory?: string;
  readonly project?: string;
  readonly profiles: readonly string[];
  readonly envFiles: readonly string[];
}

/** The command line wins over the settings file; relative paths start from the current folder. */
export function targetOptions(options: TargetArguments, settings: Settings): TargetOptions {
  const first = (given: readonly string[], configured: readonly string[] | undefined) =>
    given.length > 0 ? given : (configured ?? []);
  const project = options.project ?? settings.project;
  return {
    files: first(options.file, settings.files).map((file) => resolve(file)),
    profiles: first(options.profile, settings.profiles),
    envFiles: first(options.envFile, settings.envFiles).map((file) => resolve(file)),
    ...(options.projectDirectory !== undefined && { projectDirectory: resolve(options.projectDirectory) }),
    ...(project !== undefined && { project }),
  };
}
