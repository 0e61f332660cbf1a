import { GatesError } from '../../model/errors.ts';
import type { RunningOptions } from './compare-running.ts';

/** The options of `gates env diff` as the command line gives them. */
export interface DiffOptions extends Omit<RunningOptions, 'envFile'> {
  readonly running?: true;
}

const HINT = 'Usage: gates env diff FIRST SECOND, or gates env diff [FILE] --running [-p PROJECT].';

/**
 * `gates env diff`: compares two files, or one with what runs. Returns the exit code.
 *
 * @throws GatesError `GATES_USAGE` for arguments that do not go together
 */
export async function diff(
  first: string | undefined,
  second: string | undefined,
  { running, ...options }: DiffOptions,
): Promise<number> {
  if (running) {
    if (second !== undefined) throw usage('Running containers are compared with one environment file, not with two.');
    const { compareRunning } = await import('./compare-running.ts');
    return compareRunning({ ...options, envFile: first === undefined ? [] : [first] });
  }
  const [without] = Object.entries(options).find(([, value]) => !Array.isArray(value) || value.length > 0) ?? [];
  if (without !== undefined) throw usage(`--${without} is of use only with --running.`);
  if (first === undefined || second === undefined) throw usage('Two environment files are compared.');
  const { compareEnvironments } = await import('./compare-environments.ts');
  return compareEnvironments(first, second);
}

function usage(message: string): GatesError {
  return new GatesError({ code: 'GATES_USAGE', message, hint: HINT });
}
