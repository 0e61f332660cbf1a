import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Position } from '../../model/evidence/position.ts';
import { type Loaded, type LoadRequest, loadCompose } from '../load-compose.ts';
import { memoryFiles } from './memory-files.ts';

/** The folder that relative names of files in `load` start from. */
export const FOLDER = '/home/dev/shop';

/** Read as a version of Docker Compose that takes some things in another way than newer ones. */
export const AS_OLDER = { composeVersion: { version: '2.26.1', from: 'settings' } } as const;
/** The same for the newest changes. */
export const AS_NEWEST = { composeVersion: { version: '5.0.0', from: 'settings' } } as const;

type Options = Partial<Omit<LoadRequest, 'fs'>>;

/** Loads texts by their name relative to the project folder, or by absolute path. */
export function load(files: Readonly<Record<string, string>>, options: Options = {}): Loaded {
  const absolute = Object.entries(files).map(([name, text]) => [
    name.startsWith('/') ? name : `${FOLDER}/${name}`,
    text,
  ]);
  return loadCompose({
    fs: memoryFiles(Object.fromEntries(absolute)),
    workingDirectory: FOLDER,
    files: [],
    profiles: [],
    envFiles: [],
    environment: {},
    ...options,
  });
}

/** The project that comes of one `compose.yaml`, or of several files by name. */
export function projectOf(files: string | Readonly<Record<string, string>>, options: Options = {}): ComposeProject {
  const { project } = load(typeof files === 'string' ? { 'compose.yaml': files } : files, options);
  if (!project) throw new TypeError('no Compose file among these files');
  return project;
}

/** The one service of a project. */
export function serviceOf(files: string | Readonly<Record<string, string>>, options: Options = {}): ComposeService {
  const [service] = projectOf(files, options).services;
  if (!service) throw new TypeError('no service in these files');
  return service;
}

/** What is said of a project, one line each: `compose.yaml:3:5 unknown-key message`. */
export function saidOf({ diagnostics }: ComposeProject): readonly string[] {
  return diagnostics.map(({ code, message, at }) => `${at ? `${placeOf(at)} ` : ''}${code} ${message}`);
}

/** `compose.yaml:3:5`. */
export function placeOf(at: Position | undefined): string {
  return at ? `${at.file}:${at.line}:${at.column}` : '-';
}
