import { resolve } from 'node:path';
import { relative } from 'node:path/posix';
import type { ComposeService } from '../../../model/evidence/compose-service.ts';

/** Where a path in a container comes from: a path of the host, the image as it was pulled, or what cannot be told. */
export type ContainerPlace = { readonly hostPath: string } | { readonly from: 'image' | 'unknown' };

/**
 * Finds what is mounted at a path of a container.
 *
 * @param directory the project directory, absolute
 */
export function containerPlace(service: ComposeService, path: string, directory: string): ContainerPlace {
  const mount = service.mounts
    .filter(({ target }) => isAtOrBelow(path, target))
    .toSorted((a, b) => b.target.length - a.target.length)[0];
  if (!mount) return { from: bringsFilesOtherwise(service) ? 'unknown' : 'image' };
  const { type, source, target } = mount;
  if (type !== 'bind' || source === undefined || source.startsWith('~')) return { from: 'unknown' };
  return { hostPath: resolve(directory, source, relative(target, path)) };
}

/** An image of the team, and configs and secrets whose targets are not known here, may bring the file as well. */
function bringsFilesOtherwise({ build, configs, secrets }: ComposeService): boolean {
  return build !== undefined || configs.length > 0 || secrets.length > 0;
}

/** Whether a path of a container is a folder, or lies in it. */
export function isAtOrBelow(path: string, folder: string): boolean {
  const bare = folder.replace(/\/+$/, '');
  return path === bare || path.startsWith(`${bare}/`);
}
