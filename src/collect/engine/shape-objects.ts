import type { ImageInspectInfo, NetworkInspectInfo, VolumeInspectInfo } from 'dockerode';
import * as z from 'zod';
import type { Engine } from '../../model/evidence/engine.ts';
import type { Image, Network, Volume } from '../../model/evidence/engine-objects.ts';
import { expectShape } from './answer-shapes.ts';
import type { EngineEndpoint } from './endpoint.ts';
import { shapeHealthcheck } from './shape-health.ts';
import { splitPairs } from './shape-pairs.ts';
import { shapePosture } from './shape-posture.ts';
import { shapeProcess } from './shape-process.ts';

const text = z.string().default('');

/** What is read of `GET /info` and `GET /version`; engines answer with much more. */
const About = z.object({
  ID: text,
  Name: text,
  ServerVersion: z.string(),
  ApiVersion: z.string(),
  OperatingSystem: text,
  Architecture: text,
  NCPU: z.number(),
  MemTotal: z.number(),
  Driver: text,
  LoggingDriver: text,
  CgroupVersion: z.string().default('1'),
  SecurityOptions: z.array(z.string()).nullish(),
  LiveRestoreEnabled: z.boolean().default(false),
  SystemTime: text,
});

/** The engine, from its two descriptions of itself. */
export function shapeEngine(about: object, { url, from, tls }: EngineEndpoint): Engine {
  const read = About.parse(expectShape(About, about));
  return {
    endpoint: url,
    endpointFrom: from,
    id: read.ID,
    name: read.Name,
    version: read.ServerVersion,
    apiVersion: read.ApiVersion,
    operatingSystem: read.OperatingSystem,
    architecture: read.Architecture,
    cpus: read.NCPU,
    memoryBytes: read.MemTotal,
    storageDriver: read.Driver,
    loggingDriver: read.LoggingDriver,
    cgroupVersion: read.CgroupVersion,
    securityOptions: read.SecurityOptions ?? [],
    liveRestore: read.LiveRestoreEnabled,
    systemTime: read.SystemTime,
    posture: shapePosture(about, { url, hasTls: tls !== undefined }),
  };
}

export function shapeImage(image: ImageInspectInfo): Image {
  // Engines leave the configuration out of images that were imported without one.
  const config: Partial<ImageInspectInfo['Config']> = image.Config ?? {};
  return {
    id: image.Id,
    tags: image.RepoTags ?? [],
    digests: image.RepoDigests ?? [],
    createdAt: image.Created ?? '',
    sizeBytes: image.Size,
    architecture: image.Architecture,
    user: config.User ?? '',
    hasHealthcheck: 'Healthcheck' in config && config.Healthcheck !== null && config.Healthcheck !== undefined,
    exposedPorts: Object.keys(config.ExposedPorts ?? {}),
    environment: splitPairs(config.Env ?? []),
    labels: config.Labels ?? {},
    process: shapeProcess(config),
    ...shapeHealthcheck(config.Healthcheck),
  };
}

export function shapeNetwork(network: NetworkInspectInfo): Network {
  return {
    id: network.Id,
    name: network.Name,
    driver: network.Driver,
    internal: network.Internal ?? false,
    labels: network.Labels ?? {},
    subnets: (network.IPAM?.Config ?? []).flatMap(({ Subnet }) => (Subnet === undefined ? [] : [Subnet])),
    attached: Object.entries(network.Containers ?? {}).map(([containerId, { Name }]) => ({
      containerId,
      containerName: Name,
    })),
  };
}

export function shapeVolume(volume: VolumeInspectInfo & { CreatedAt?: string }): Volume {
  const { Name, Driver, CreatedAt = '', Labels, Options } = volume;
  return { name: Name, driver: Driver, createdAt: CreatedAt, labels: Labels ?? {}, options: Options ?? {} };
}
