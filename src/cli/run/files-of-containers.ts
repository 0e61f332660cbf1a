import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Container } from '../../model/evidence/container.ts';

const FILES = 'com.docker.compose.project.config_files';
const ENVIRONMENT_FILES = 'com.docker.compose.project.environment_file';
const DIRECTORY = 'com.docker.compose.project.working_dir';

export interface NamedFiles {
  readonly files: readonly string[];
  readonly envFiles: readonly string[];
  readonly projectDirectory?: string;
}

/**
 * The Compose files that containers say they were started from, when all of them are on this host. The newest container
 * counts: it was started from what the files are now.
 */
export function filesOfContainers(containers: readonly Container[]): NamedFiles | undefined {
  const [newest] = containers.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const files = listIn(newest, FILES);
  const envFiles = listIn(newest, ENVIRONMENT_FILES);
  const areHere = [...files, ...envFiles].every((file) => isAbsolute(file) && existsSync(file));
  if (files.length === 0 || !areHere) return undefined;
  const projectDirectory = newest?.labels[DIRECTORY];
  return { files, envFiles, ...(projectDirectory !== undefined && { projectDirectory }) };
}

function listIn(container: Container | undefined, label: string): readonly string[] {
  return (container?.labels[label] ?? '').split(',').filter((file) => file !== '');
}
