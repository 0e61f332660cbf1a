import type { Container, ContainerMount } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { ServiceKind } from '../../model/service-kind.ts';
import { knownService } from '../../services/identify-service.ts';

type Mount = DeepReadonly<ContainerMount>;
type DataContainer = Pick<DeepReadonly<Container>, 'image' | 'environment' | 'command' | 'mounts' | 'statedKind'>;

/** What tells a known service to keep its data elsewhere than its image does: a variable, or an option of its command. */
const CHOSEN_BY: Readonly<Partial<Record<ServiceKind, { variable?: string; option?: string }>>> = {
  postgres: { variable: 'PGDATA' },
  ollama: { variable: 'OLLAMA_MODELS' },
  minio: { variable: 'MINIO_VOLUMES' },
  mysql: { option: '--datadir' },
  mariadb: { option: '--datadir' },
  mongo: { option: '--dbpath' },
  redis: { option: '--dir' },
  dragonfly: { option: '--dir' },
};

/** True for a volume that the engine named itself, because neither Compose nor an operator did. */
export function isAnonymousVolume(mount: Pick<Mount, 'type' | 'source'>): boolean {
  return mount.type === 'volume' && /^[\da-f]{64}$/.test(mount.source);
}

/** Where a known service keeps its data: where its environment or command says, else where its image does. */
export function dataPaths(container: DataContainer): readonly string[] {
  const known = knownService(container);
  const { variable, option } = (known && CHOSEN_BY[known.kind]) ?? {};
  const stated = container.environment.find(({ name }) => name === variable)?.value;
  const chosen = stated ?? optionValue(container.command, option);
  return chosen?.startsWith('/') ? [chosen] : (known?.dataPaths ?? []);
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

function optionValue(command: readonly string[], option: string | undefined): string | undefined {
  if (option === undefined) return undefined;
  const joined = command.find((word) => word.startsWith(`${option}=`));
  const index = command.indexOf(option);
  return joined?.slice(option.length + 1) ?? (index === -1 ? undefined : command[index + 1]);
}
