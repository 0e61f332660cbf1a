import Docker from 'dockerode';
import type { EngineEndpoint } from './endpoint.ts';
import { EngineConnection } from './engine-request.ts';
import { ReadOnlyModem } from './read-only-modem.ts';

/** A value and the number of bytes it was read from. */
export interface Answer<T> {
  readonly value: T;
  readonly bytes: number;
}

/** Every call the tool can make. There is no other, and the dockerode object does not leave this module. */
export interface EngineClient {
  /** Agrees on the API version; must come first. */
  connect(): Promise<void>;
  version(): Promise<Answer<Docker.DockerVersion>>;
  info(): Promise<Answer<object>>;
  listContainers(): Promise<Answer<Docker.ContainerInfo[]>>;
  inspectContainer(id: string): Promise<Answer<Docker.ContainerInspectInfo>>;
  top(id: string): Promise<Answer<{ Titles: string[]; Processes: string[][] }>>;
  stats(id: string): Promise<Answer<Docker.ContainerStats>>;
  logs(id: string, tail: number): Promise<Answer<Buffer>>;
  inspectImage(id: string): Promise<Answer<Docker.ImageInspectInfo>>;
  inspectNetwork(id: string): Promise<Answer<Docker.NetworkInspectInfo>>;
  listVolumes(): Promise<Answer<{ Volumes: Docker.VolumeInspectInfo[] | null }>>;
  close(): Promise<void>;
}

export const TOP_ARGUMENTS = '-eo uid,pid,ppid,args';

/**
 * Opens a read-only client for an engine. Nothing is sent before the first call.
 *
 * @param callMs total time of one call, milliseconds
 */
export function engineClient(endpoint: EngineEndpoint, callMs: number, signal: AbortSignal): EngineClient {
  const connection = new EngineConnection(endpoint);
  const modem = new ReadOnlyModem({ connection, callMs, signal });
  const docker = new Docker({ modem } as unknown as Docker.DockerOptions);
  const sized = async <T extends object>(reading: Promise<T>): Promise<Answer<T>> => {
    const value = await reading;
    return { value, bytes: modem.sizeOf(value) };
  };
  return {
    connect: () => modem.negotiate(),
    version: () => sized(docker.version()),
    info: () => sized(docker.info() as Promise<object>),
    listContainers: () => sized(docker.listContainers({ all: true })),
    inspectContainer: (id) => sized(docker.getContainer(id).inspect()),
    top: (id) => sized(docker.getContainer(id).top({ ps_args: TOP_ARGUMENTS })),
    stats: (id) => sized(docker.getContainer(id).stats({ stream: false })),
    logs: (id, tail) => sized(docker.getContainer(id).logs({ stdout: true, stderr: true, timestamps: true, tail })),
    inspectImage: (id) => sized(docker.getImage(id).inspect()),
    inspectNetwork: (id) => sized(docker.getNetwork(id).inspect() as Promise<Docker.NetworkInspectInfo>),
    listVolumes: () => sized(docker.listVolumes() as Promise<{ Volumes: Docker.VolumeInspectInfo[] | null }>),
    close: () => connection.close(),
  };
}
