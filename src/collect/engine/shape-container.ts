import type { ContainerInspectInfo } from 'dockerode';
import type { Container } from '../../model/evidence/container.ts';
import { readableTexts } from './readable-texts.ts';
import { shapeHealthcheck, shapeState } from './shape-health.ts';
import { splitPairs } from './shape-pairs.ts';
import { shapePortRequests, shapePorts, splitPort } from './shape-ports.ts';
import { shapeProcess } from './shape-process.ts';
import { shapeSecurity } from './shape-security.ts';

type Inspected = ContainerInspectInfo;

/** `GET /containers/{id}/json` as evidence. Environment values are not masked yet. */
export function shapeContainer(inspected: Inspected): Container {
  const { Config, HostConfig } = inspected;
  const labels = Config.Labels ?? {};
  const maker = shapeMaker(inspected);
  return {
    id: inspected.Id,
    name: inspected.Name.replace(/^\//, ''),
    project: labels['com.docker.compose.project'] ?? '',
    service: labels['com.docker.compose.service'] ?? inspected.Name.replace(/^\//, ''),
    number: Number(labels['com.docker.compose.container-number']) || 1,
    oneOff: labels['com.docker.compose.oneoff'] === 'True',
    ...maker,
    image: Config.Image,
    imageId: inspected.Image,
    createdAt: inspected.Created,
    restartCount: inspected.RestartCount ?? 0,
    state: shapeState(inspected),
    ...shapeHealthcheck(Config.Healthcheck),
    process: shapeProcess(Config),
    user: Config.User ?? '',
    tty: Config.Tty ?? false,
    environment: splitPairs(Config.Env ?? []),
    labels,
    // Compose may write a port a second time, without its protocol.
    exposedPorts: [...new Set(Object.keys(Config.ExposedPorts ?? {}).map(withProtocol))].map(splitPort),
    ports: shapePorts(inspected),
    portRequests: shapePortRequests(HostConfig),
    mounts: shapeMounts(inspected),
    tmpfs: Object.keys(HostConfig.Tmpfs ?? {}),
    networkMode: HostConfig.NetworkMode ?? '',
    ...shapeHosts(inspected),
    networks: shapeNetworks(inspected),
    restartPolicy: shapeRestartPolicy(HostConfig),
    limits: shapeLimits(HostConfig),
    logging: { driver: HostConfig.LogConfig?.Type ?? '', options: HostConfig.LogConfig?.Config ?? {} },
    security: shapeSecurity(inspected, maker.madeBy),
    dependsOn: shapeDependencies(labels['com.docker.compose.depends_on'] ?? ''),
    ...shapeTexts(inspected),
  };
}

/** Podman names itself in no container, but keeps the files of each below a folder of this name. */
function shapeMaker({ HostnamePath }: Inspected): Pick<Container, 'madeBy'> {
  return HostnamePath?.includes('/userdata/') ? { madeBy: 'podman' } : {};
}

function shapeRestartPolicy({ RestartPolicy }: Inspected['HostConfig']): Container['restartPolicy'] {
  return { name: RestartPolicy?.Name || 'no', maximumRetries: RestartPolicy?.MaximumRetryCount ?? 0 };
}

/** What was started, and what everybody reads who may inspect the container. */
function shapeTexts(inspected: Inspected): Pick<Container, 'command' | 'readableTexts'> {
  const { Path, Args } = inspected;
  const command = [Path, ...(Args ?? [])].filter((part) => part !== undefined);
  return { command, readableTexts: readableTexts(inspected) };
}

function shapeHosts({ Config, HostConfig }: Inspected): Pick<Container, 'hostName' | 'extraHosts'> {
  const extraHosts = (HostConfig.ExtraHosts as string[] | null | undefined) ?? [];
  return { ...(Config.Hostname && { hostName: Config.Hostname }), extraHosts };
}

function shapeNetworks({ NetworkSettings }: Inspected): Container['networks'] {
  return Object.entries(NetworkSettings?.Networks ?? {}).map(([name, { IPAddress, Aliases }]) => ({
    name,
    address: IPAddress ?? '',
    aliases: (Aliases as string[] | null | undefined) ?? [],
  }));
}

function shapeMounts({ Mounts }: Inspected): Container['mounts'] {
  return (Mounts ?? []).map(({ Type, Name, Source, Destination, RW, Propagation }) => ({
    type: Type ?? 'bind',
    source: (Type === 'volume' ? (Name ?? Source) : Source) ?? '',
    target: Destination,
    readOnly: !RW,
    propagation: Propagation ?? '',
  }));
}

function shapeLimits({
  Memory,
  NanoCpus,
  CpuQuota,
  CpuPeriod,
  PidsLimit,
}: Inspected['HostConfig']): Container['limits'] {
  return {
    memoryBytes: Memory ?? 0,
    cpus: (NanoCpus ?? 0) / 1e9 || quotaCpus(CpuQuota, CpuPeriod),
    pids: Math.max(0, PidsLimit ?? 0),
  };
}

function quotaCpus(quota: number | undefined, period: number | undefined): number {
  return quota && quota > 0 ? quota / (period || 100_000) : 0;
}

/** `postgres:service_started:false,redis:service_healthy:true`, as Compose writes it on every container. */
function shapeDependencies(label: string): Container['dependsOn'] {
  return label
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [service = '', condition = 'service_started'] = part.split(':');
      return { service, condition };
    });
}

function withProtocol(port: string): string {
  return port.includes('/') ? port : `${port}/tcp`;
}
