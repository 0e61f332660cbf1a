import type { Container, ContainerMount } from '../model/evidence/container.ts';
import type { DeepReadonly } from '../model/evidence/kinds.ts';
import { knownService } from '../services/identify.ts';

type Mount = DeepReadonly<ContainerMount>;
type DataContainer = Pick<DeepReadonly<Container>, 'image' | 'environment' | 'mounts'>;

/** True for a volume that the engine named itself, because neither Compose nor an operator did. */
export function isAnonymousVolume(mount: Pick<Mount, 'type' | 'source'>): boolean {
  return mount.type === 'volume' && /^[\da-f]{64}$/.test(mount.source);
}

/** Where a known service keeps its data: by its own environment where that says so (`PGDATA`), else by its image. */
export function dataPaths(container: DataContainer): readonly string[] {
  const known = knownService(container.image);
  const chosen = container.environment.find(({ name }) => name === 'PGDATA')?.value ?? '';
  if (known?.kind === 'postgres' && chosen !== '') return [chosen];
  return known?.dataPaths ?? [];
}

/** The mount that a path really lies on: of all that contain it, the deepest one. */
export function mountOf(container: DataContainer, path: string): Mount | undefined {
  return container.mounts
    .filter(({ target }) => contains(target, path))
    .toSorted((a, b) => b.target.length - a.target.length)[0];
}

/** True for a mount that keeps what is written to it when the container is removed, and finds it again afterwards. */
export function isDurable(mount: Mount): boolean {
  return mount.type !== 'tmpfs' && !isAnonymousVolume(mount);
}

/** True when `path` is `folder` or lies in it. */
export function contains(folder: string, path: string): boolean {
  const within = folder.replace(/\/+$/, '');
  return path === within || path.startsWith(`${within}/`);
}
