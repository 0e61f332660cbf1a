import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rememberingFiles } from '../../collect/compose-files/file-system.ts';
import { quickLoad } from '../../collect/compose-files/quick-load.ts';
import type { ComposeDiagnostic } from '../../model/evidence/compose-project.ts';
import { environmentsNamed } from './environment-files.ts';
import type { FoundEnvironment } from './facts.ts';

/** The environments that the files in a project directory tell, each with what keeps it from being read. */
export async function findEnvironments(directory: string): Promise<FoundEnvironment[]> {
  const names = (await readdir(directory, { withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name);
  const standsAlone = (file: string) => firstFault(directory, [file], []) === undefined;
  return environmentsNamed(names, standsAlone).map((environment) => {
    const fault = firstFault(directory, environment.files, environment.envFiles);
    return { ...environment, ...(fault !== undefined && { fault }) };
  });
}

function firstFault(directory: string, files: readonly string[], envFiles: readonly string[]): string | undefined {
  const { project, missing } = quickLoad({
    fs: rememberingFiles(),
    workingDirectory: directory,
    projectDirectory: directory,
    files: files.map((file) => resolve(directory, file)),
    profiles: [],
    envFiles: envFiles.map((file) => resolve(directory, file)),
    environment: process.env,
  });
  if (missing.length > 0) return `there is no file ${missing.join(', ')}`;
  const error = project?.diagnostics.find(({ level }) => level === 'error');
  return error && faultText(error);
}

function faultText({ at, message }: ComposeDiagnostic): string {
  return at === undefined ? message : `${at.file}:${at.line}: ${message}`;
}
