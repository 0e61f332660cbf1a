import { resolve } from 'node:path';
import type { ComposeProject } from '../model/evidence/compose-project.ts';
import { liesIn } from './lies-in.ts';

/** Where files are looked for. */
export interface ProjectFolders {
  /** The project directory, absolute. */
  readonly directory: string;
  /** What in it services are given, absolute: their data, secrets and settings. */
  readonly given: readonly string[];
}

/** The folders of a project. Where a service is given the project directory itself, that is to develop in it. */
export function projectFolders(directory: string, { services, secrets, configs }: ComposeProject): ProjectFolders {
  const mounts = services.flatMap((service) => service.mounts).filter(({ type }) => type === 'bind');
  const paths = [...mounts.map(({ source }) => source), ...[...secrets, ...configs].map(({ file }) => file)];
  const given = paths.flatMap((path) => (path === undefined ? [] : [resolve(directory, path)]));
  return { directory, given: given.filter((path) => liesIn(path, directory)) };
}
