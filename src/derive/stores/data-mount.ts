import type { DeclaredService } from '../services/declared-services.ts';

type Mount = DeclaredService['mounts'][number];

/** Words of a name or an option that say it holds the folder for data: `PGDATA`, `--datadir`, `MINIO_VOLUMES`. */
const DATA_WORD = /data|dbpath|storage|volumes?$|dir$/i;

/** The folders that the service itself names for its data, in its environment or its command. */
export function statedDataPaths(service: DeclaredService): readonly string[] {
  const values = service.environment.map(({ name, value }) => [name, value ?? ''] as const);
  const words = [...(service.entrypoint ?? []), ...(service.command ?? [])];
  const options = words.map((word, index) => {
    const [option = '', value] = word.split('=', 2);
    return [option, value ?? words[index + 1] ?? ''] as const;
  });
  return [...values, ...options]
    .filter(([name, value]) => DATA_WORD.test(name) && value.startsWith('/'))
    .map(([, value]) => value);
}

/** The mount that one of the folders lies on, or that lies within it; the one that outlives the container first. */
export function dataMount(service: DeclaredService, folders: readonly string[]): Mount | undefined {
  const found = service.mounts.filter((mount) => folders.some((folder) => holds(mount.target, folder)));
  return found.find(isLasting) ?? found[0];
}

/** True for a mount whose content outlives the container under a name: a bind mount or a named volume. */
export function isLasting({ type, source, readOnly }: Mount): boolean {
  return !readOnly && type !== 'tmpfs' && source !== undefined;
}

function holds(target: string, folder: string): boolean {
  const [outer, inner] = [`${target.replace(/\/+$/, '')}/`, `${folder.replace(/\/+$/, '')}/`];
  return inner.startsWith(outer) || outer.startsWith(inner);
}
