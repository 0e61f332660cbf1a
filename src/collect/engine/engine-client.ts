import Docker from 'dockerode';
import { type Limits, USUAL_LIMITS } from '../../model/limits/limits.ts';
import { ANSWER, type DiskUse, expectShape } from './answer-shapes.ts';
import type { EngineEndpoint } from './endpoint.ts';
import { EngineConnection } from './engine-request.ts';
import { type ModemOptions, ReadOnlyModem } from './read-only-modem.ts';

/** A value and the number of bytes it was read from. */
export interface Answer<T> {
  readonly value: T;
  readonly bytes: number;
}

/** One step of the history of an image, as the engine tells it; `Created` in seconds since 1970. */
export interface HistoryStep {
  readonly Created: number;
  readonly CreatedBy: string;
  readonly Size: number;
}

/** Every call the tool can make. There is no other, and the dockerode object does not leave this module. */
export interface EngineClient {
  /** Agrees on the API version; must come first. Returns the date of the answer, empty where it has none. */
  connect(): Promise<string>;
  version(): Promise<Answer<Docker.DockerVersion>>;
  info(): Promise<Answer<object>>;
  listContainers(): Promise<Answer<Docker.ContainerInfo[]>>;
  inspectContainer(id: string): Promise<Answer<Docker.ContainerInspectInfo>>;
  top(id: string, columns: string): Promise<Answer<{ Titles: string[]; Processes: string[][] }>>;
  stats(id: string): Promise<Answer<Docker.ContainerStats>>;
  /** Hands on the newest records while they arrive; what arrived before a failure was handed on. */
  logs(id: string, tail: number, take: (chunk: Buffer) => void): Promise<Answer<true>>;
  /** Hands on the events of a Compose project between two times, seconds since 1970, which must both be past. */
  events(span: EventSpan, take: (chunk: Buffer) => void): Promise<Answer<true>>;
  inspectImage(id: string): Promise<Answer<Docker.ImageInspectInfo>>;
  imageHistory(id: string): Promise<Answer<HistoryStep[]>>;
  inspectNetwork(id: string): Promise<Answer<Docker.NetworkInspectInfo>>;
  /** Makes the engine walk all its files: only on request. */
  diskUse(): Promise<Answer<DiskUse>>;
  listVolumes(): Promise<Answer<{ Volumes: Docker.VolumeInspectInfo[] | null }>>;
  close(): Promise<void>;
}

/** What is asked of which events. */
export interface EventSpan {
  readonly since: number;
  readonly until: number;
  readonly project: string;
}

/** What is asked of `top`: words for the `ps` of the host. */
export const TOP_ARGUMENTS = '-eo uid,pid,ppid,stat,nlwp,args';
/** Podman would hand such words to a `ps` within the container; columns that it knows itself it reads from outside. */
export const TOP_ARGUMENTS_OF_PODMAN = 'user,pid,ppid,state,args';

export interface EngineClientOptions extends Pick<ModemOptions, 'callMs' | 'signal' | 'isAlive'> {
  readonly endpoint: EngineEndpoint;
  /** How long a stream may take, and how much is read of an answer; what is usual when nothing is said. */
  readonly limits?: Limits;
}

/** Opens a read-only client for an engine. Nothing is sent before the first call. */
export function engineClient({ endpoint, limits = USUAL_LIMITS, ...options }: EngineClientOptions): EngineClient {
  const connection = new EngineConnection(endpoint, options.callMs, limits.engineAnswer);
  const modem = new ReadOnlyModem({ ...options, connection, streamMs: limits.logRead });
  const docker = new Docker({ modem } as unknown as Docker.DockerOptions);
  const sized = async <T extends object>(reading: Promise<T>): Promise<Answer<T>> => {
    const value = await reading;
    return { value, bytes: modem.sizeOf(value) };
  };
  const shaped = <T extends object>(shape: keyof typeof ANSWER, reading: Promise<T>): Promise<Answer<T>> =>
    sized(reading.then((value) => expectShape(ANSWER[shape], value)));
  return {
    connect: () => modem.negotiate(),
    version: () => shaped('version', docker.version()),
    info: () => shaped('info', docker.info() as Promise<object>),
    listContainers: () => shaped('containerList', docker.listContainers({ all: true })),
    inspectContainer: (id) => shaped('container', docker.getContainer(id).inspect()),
    top: (id, columns) => shaped('processes', docker.getContainer(id).top({ ps_args: columns })),
    stats: (id) => shaped('statistics', docker.getContainer(id).stats({ stream: false })),
    logs: async (id, tail, take) => {
      const query = { stdout: 'true', stderr: 'true', timestamps: 'true', tail: `${tail}` };
      return { value: true, bytes: await modem.stream(`/containers/${id}/logs`, query, take) };
    },
    events: async ({ since, until, project }, take) => {
      const filters = JSON.stringify({ label: [`com.docker.compose.project=${project}`] });
      return {
        value: true,
        bytes: await modem.stream('/events', { since: `${since}`, until: `${until}`, filters }, take),
      };
    },
    inspectImage: (id) => shaped('image', docker.getImage(id).inspect()),
    imageHistory: (id) => shaped('imageHistory', docker.getImage(id).history() as Promise<HistoryStep[]>),
    inspectNetwork: (id) => shaped('network', docker.getNetwork(id).inspect()),
    listVolumes: () =>
      shaped('volumeList', docker.listVolumes() as Promise<{ Volumes: Docker.VolumeInspectInfo[] | null }>),
    diskUse: () => shaped('diskUse', docker.df() as Promise<DiskUse>),
    close: () => connection.close(),
  };
}
