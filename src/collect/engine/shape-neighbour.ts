import type { ContainerInfo } from 'dockerode';
import type { Neighbour } from '../../model/evidence/engine-objects.ts';
import { listedName } from './listed-name.ts';
import { boundAddress } from './shape-ports.ts';

/** Podman, and engines that are just removing a container, write `null` where nothing is left to tell. */
type Listed = {
  readonly [Key in keyof ContainerInfo]: Key extends 'Names' | 'Labels' | 'Ports' | 'Mounts'
    ? ContainerInfo[Key] | null
    : ContainerInfo[Key];
};

/** A container of somebody else, as the list of all containers tells of it. */
export function shapeNeighbour(listed: Listed): Neighbour {
  const project = listed.Labels?.['com.docker.compose.project'];
  const service = listed.Labels?.['com.docker.compose.service'];
  return {
    id: listed.Id,
    name: listedName(listed),
    ...(project !== undefined && { project }),
    ...(service !== undefined && { service }),
    image: listed.Image,
    status: listed.State,
    ports: (listed.Ports ?? [])
      .filter(({ PublicPort }) => PublicPort !== undefined)
      .map(({ IP, PublicPort, Type }) => ({ hostAddress: boundAddress(IP), hostPort: PublicPort, protocol: Type })),
    mounts: (listed.Mounts ?? []).map(({ Type, Name, Source, Destination, RW }) => ({
      type: Type,
      source: (Type === 'volume' ? (Name ?? Source) : Source) ?? '',
      ...(Destination !== undefined && { target: Destination }),
      ...(RW !== undefined && { readOnly: !RW }),
    })),
    networks: Object.keys(listed.NetworkSettings?.Networks ?? {}),
    ...(listed.HostConfig?.NetworkMode !== undefined && { networkMode: listed.HostConfig.NetworkMode }),
  };
}
