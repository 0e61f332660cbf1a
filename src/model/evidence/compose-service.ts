import * as z from 'zod';
import { StatedKind } from '../service-kind.ts';
import { DotenvAmbiguity } from './dotenv-ambiguity.ts';
import { Position } from './position.ts';
import { NamedValue } from './secret.ts';

/** One published or exposed port in long form (Compose specification, `services.ports`). */
export const ComposePort = z.object({
  target: z.number().int(),
  /** A port, a range (`8000-8010`), or absent when the engine picks one. */
  published: z.string().optional(),
  /** Absent means every interface, IPv4 and IPv6. */
  hostAddress: z.string().optional(),
  protocol: z.string(),
  at: Position,
});
export type ComposePort = z.infer<typeof ComposePort>;

export const ComposeMount = z.object({
  type: z.enum(['bind', 'volume', 'tmpfs', 'npipe', 'cluster', 'image']),
  /** Host path, volume key, or absent for an anonymous volume or tmpfs. */
  source: z.string().optional(),
  target: z.string(),
  readOnly: z.boolean(),
  /** How mounts that are made later spread between host and container, of a bind mount: `rshared`, `rslave` … */
  propagation: z.string().optional(),
  /** What `create_host_path` says of a bind mount; the short form always has it. */
  createHostPath: z.boolean().optional(),
  /** The most that a tmpfs of the long form may hold, as written; `0` stands for no limit. */
  size: z.string().optional(),
  at: Position,
});
export type ComposeMount = z.infer<typeof ComposeMount>;

export const ComposeHealthcheck = z.object({
  /** `["NONE"]` when disabled; absent when only the timing was given. */
  test: z.array(z.string()).optional(),
  disabled: z.boolean(),
  intervalMs: z.number().optional(),
  timeoutMs: z.number().optional(),
  startPeriodMs: z.number().optional(),
  retries: z.number().optional(),
  at: Position,
});

export const ComposeDependency = z.object({
  service: z.string(),
  condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']),
  required: z.boolean(),
  /** True when Compose restarts the service after it has restarted or replaced the dependency. */
  restart: z.boolean().optional(),
  at: Position,
});

/** How the image of a service is built. */
export const ComposeBuild = z.object({
  /** A folder, relative to the project directory and then beginning with a dot, or an address. */
  context: z.string(),
  /** Relative to the context. */
  dockerfile: z.string().optional(),
  /** A Dockerfile in the Compose file itself; it is a piece of evidence of its own and left out of this one. */
  dockerfileInline: z.string().optional(),
  target: z.string().optional(),
  arguments: z.array(NamedValue),
  labels: z.record(z.string(), z.string()).optional(),
  platforms: z.array(z.string()).optional(),
});
export type ComposeBuild = z.infer<typeof ComposeBuild>;

/** A service after merging, interpolation and short-to-long normalisation. */
export const ComposeService = z.object({
  name: z.string(),
  at: Position,
  /** Where each top-level key of the service was written. */
  keys: z.record(z.string(), Position),
  profiles: z.array(z.string()),
  /** What it is according to the settings; absent when they say nothing of it. */
  statedKind: StatedKind.optional(),
  image: z.string().optional(),
  build: ComposeBuild.optional(),
  /** When the image is pulled or built: `always`, `missing`, `never`, `build` … */
  pullPolicy: z.string().optional(),
  containerName: z.string().optional(),
  workingDirectory: z.string().optional(),
  hostName: z.string().optional(),
  /** `name=address` or `name:address`, as written; absent when none is declared. */
  extraHosts: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.array(
    NamedValue.extend({
      at: Position,
      /** For a name without a value: where an environment file sets the value that is taken away by it. */
      takesAway: Position.optional(),
    }),
  ),
  environmentFiles: z.array(
    z.object({
      path: z.string(),
      required: z.boolean(),
      found: z.boolean(),
      at: Position,
      ambiguities: z.array(DotenvAmbiguity).optional(),
    }),
  ),
  ports: z.array(ComposePort),
  expose: z.array(z.string()),
  mounts: z.array(ComposeMount),
  tmpfs: z.array(z.string()),
  networks: z.array(
    z.object({
      name: z.string(),
      aliases: z.array(z.string()),
      /** Fixed addresses, as written. */
      ipv4Address: z.string().optional(),
      ipv6Address: z.string().optional(),
    }),
  ),
  networkMode: z.string().optional(),
  dependsOn: z.array(ComposeDependency),
  restart: z.string().optional(),
  healthcheck: ComposeHealthcheck.optional(),
  replicas: z.number().optional(),
  limits: z.object({
    memoryBytes: z.number().optional(),
    cpus: z.number().optional(),
    pids: z.number().optional(),
  }),
  /** What the host is to keep free for it: `mem_reservation`, or `deploy.resources.reservations`. */
  reservations: z.object({ memoryBytes: z.number().optional(), cpus: z.number().optional() }).optional(),
  /** Memory and swap together; -1 stands for no limit on swap. */
  memorySwapBytes: z.number().optional(),
  /** Limits of the kernel for each process; -1 stands for none. */
  ulimits: z.array(z.object({ name: z.string(), soft: z.number(), hard: z.number(), at: Position })).optional(),
  /** How long it may take to stop before it is killed; the engine gives 10 seconds when nothing is declared. */
  stopGraceMs: z.number().optional(),
  logging: z.object({ driver: z.string().optional(), options: z.record(z.string(), z.string()) }).optional(),
  user: z.string().optional(),
  privileged: z.boolean(),
  readOnly: z.boolean(),
  init: z.boolean(),
  capAdd: z.array(z.string()),
  capDrop: z.array(z.string()),
  securityOpt: z.array(z.string()),
  pid: z.string().optional(),
  ipc: z.string().optional(),
  uts: z.string().optional(),
  userNamespaceMode: z.string().optional(),
  cgroup: z.string().optional(),
  cgroupParent: z.string().optional(),
  /** Devices of the host, `HOST[:CONTAINER[:PERMISSIONS]]`; absent when none is declared. */
  devices: z.array(z.string()).optional(),
  /** Compose itself mounts the socket of the engine then. */
  usesApiSocket: z.boolean().optional(),
  secrets: z.array(z.string()),
  configs: z.array(z.string()),
  labels: z.record(z.string(), z.string()),
});
export type ComposeService = z.infer<typeof ComposeService>;
