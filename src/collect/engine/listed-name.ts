import type { ContainerInfo } from 'dockerode';

/**
 * The name of a listed container. Beside its own name the list holds those that links gave it (`/web/db`), and a
 * container that is being removed has none any more.
 */
export function listedName({
  Id,
  Names,
}: {
  readonly Id: string;
  readonly Names: ContainerInfo['Names'] | null;
}): string {
  const own = Names?.find((name) => name.lastIndexOf('/') === 0) ?? Names?.[0] ?? Id;
  return own.replace(/^\//, '');
}
