import { resolve } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import type { Settings } from '../../model/settings.ts';
import { didYouMean } from '../../shared/nearest.ts';
import type { RunOptions } from './run-options.ts';

type TargetArguments = Pick<RunOptions, 'file' | 'project' | 'projectDirectory' | 'profile' | 'envFile'>;

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

/**
 * The formats asked for, each once.
 *
 * @throws GatesError `GATES_USAGE` for a format that does not exist
 */
export function formatsFrom(list: string, known: readonly string[]): readonly string[] {
  const formats = [...new Set(list.split(',').map((format) => format.trim()))];
  for (const format of formats) {
    if (known.includes(format)) continue;
    const message = `"${format}" is not a format. ${didYouMean(format, known)}`;
    throw new GatesError({ code: 'GATES_USAGE', message, hint: 'Give a list such as --format md,json.' });
  }
  return formats;
}
