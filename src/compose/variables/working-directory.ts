import { CHANGES } from '../version/changes.ts';
import { isAtLeast } from '../version/compose-version.ts';
import { type Environment, joinEnvironments, type Variable } from './environment.ts';

/** The environment with `PWD` as newer versions of Compose set it where a shell did not: under sudo, systemd or cron. */
export function withWorkingDirectory(shell: Environment, directory: string, version: string): Environment {
  if (!isAtLeast(version, CHANGES.workingDirectory.since)) return shell;
  const assumed: Variable = { value: directory, from: 'environment', assumed: true };
  return joinEnvironments(shell, new Map([['PWD', assumed]]));
}

/** Whether what a variable stands for depends on who sets `PWD`. */
export function isWorkingDirectory(name: string, environment: Environment): boolean {
  if (name !== 'PWD') return false;
  const variable = environment.get(name);
  return variable === undefined || variable.assumed === true;
}
