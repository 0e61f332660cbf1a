import type { Container } from '../../model/evidence/container.ts';
import type { Neighbour, Network } from '../../model/evidence/engine-objects.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { exposesEngineSocket } from '../engine/engine-socket.ts';
import { contains } from '../stores/container-data.ts';

type ReadContainer = DeepReadonly<Container>;
type ReadNeighbour = DeepReadonly<Neighbour>;

/** True for a network through which containers reach each other: `host` and `none` are not one. */
export function joinsContainers(network: { readonly name: string; readonly driver: string }): boolean {
  return !['host', 'none'].includes(network.name) && !['host', 'null'].includes(network.driver);
}

/** The networks of the target that a container of another project is attached to. */
export function commonNetworks(neighbour: ReadNeighbour, networks: readonly DeepReadonly<Network>[]): string[] {
  return networks
    .filter(joinsContainers)
    .filter(
      ({ name, attached }) =>
        neighbour.networks.includes(name) || attached.some(({ containerId }) => containerId === neighbour.id),
    )
    .map(({ name }) => name);
}

/** The volumes of the target that a container of another project mounts too. */
export function commonVolumes(neighbour: ReadNeighbour, containers: readonly ReadContainer[]): string[] {
  const theirs = sources(neighbour, 'volume');
  const ours = containers.flatMap(({ mounts }) => mounts.filter(({ type }) => type === 'volume'));
  return [...new Set(ours.map(({ source }) => source))].filter((name) => theirs.includes(name));
}

/** The host paths that the target may write to and that a container of another project mounts too, whole or in part. */
export function commonHostPaths(neighbour: ReadNeighbour, containers: readonly ReadContainer[]): string[] {
  const theirs = sources(neighbour, 'bind');
  const ours = containers.flatMap(({ mounts }) => mounts.filter(isWritableHostPath));
  return [...new Set(ours.map(({ source }) => source))].filter((path) =>
    theirs.some((other) => contains(path, other) || contains(other, path)),
  );
}

/** True for a bind mount that a container can change, apart from the control socket of an engine. */
export function isWritableHostPath(mount: ReadContainer['mounts'][number]): boolean {
  return mount.type === 'bind' && !mount.readOnly && !exposesEngineSocket(mount);
}

/** The host ports of the target that a container of another project publishes too, as `8080/tcp`. */
export function commonHostPorts(neighbour: ReadNeighbour, containers: readonly ReadContainer[]): string[] {
  const theirs = neighbour.ports.map(({ hostPort, protocol }) => `${hostPort}/${protocol}`);
  const ours = containers.flatMap(({ ports }) => ports.map(({ hostPort, protocol }) => `${hostPort}/${protocol}`));
  return [...new Set(ours)].filter((port) => theirs.includes(port));
}

/** How a container of another project is named: `mail-web-1 (mail)`. */
export function neighbourText({
  name,
  project,
}: {
  readonly name: string;
  readonly project?: string | undefined;
}): string {
  return `${name} (${project ?? 'no project'})`;
}

function sources(neighbour: ReadNeighbour, type: string): string[] {
  return neighbour.mounts.filter((mount) => mount.type === type).map(({ source }) => source);
}
