import * as z from 'zod';
import { StatedKind } from '../service-kind.ts';
import { ContainerSecurity } from './container-security.ts';
import { NamedValue } from './secret.ts';

/** One host port behind a container port; `hostAddress` as the engine reports it (`0.0.0.0`, `::`, `127.0.0.1`). */
export const PortBinding = z.object({
  containerPort: z.number().int(),
  protocol: z.string(),
  hostAddress: z.string(),
  hostPort: z.number().int(),
  /** True where nobody asked for this number: the engine picked it, and picks another one for the next container. */
  picked: z.boolean().optional(),
});
export type PortBinding = z.infer<typeof PortBinding>;

/** A host port as it was asked for: a number, a range, or empty where the engine picks one. */
export const PortRequest = PortBinding.omit({ picked: true }).extend({ hostPort: z.string() });
export type PortRequest = z.infer<typeof PortRequest>;

/** A text with what is known of the secrets in it. `name` is that of the label where it is one. */
export const ReadableText = NamedValue.extend({ place: z.enum(['command', 'health check', 'label']) });
export type ReadableText = z.infer<typeof ReadableText>;

/** What is started: the words of the entry point, then those of the command. */
export const ConfiguredProcess = z.object({
  entrypoint: z.array(z.string()),
  command: z.array(z.string()),
  workingDirectory: z.string(),
});
export type ConfiguredProcess = z.infer<typeof ConfiguredProcess>;

export const ContainerMount = z.object({
  type: z.string(),
  /** Volume name for volumes, host path for binds. */
  source: z.string(),
  target: z.string(),
  readOnly: z.boolean(),
  /** `rprivate`, `rshared` …: whether mounts made below it are seen on the other side; empty for volumes. */
  propagation: z.string().optional(),
});
export type ContainerMount = z.infer<typeof ContainerMount>;

/** The state as the engine tells it. `running` is true also while a crash loop waits for its next start. */
export const ContainerState = z.object({
  status: z.enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead']),
  running: z.boolean(),
  restarting: z.boolean(),
  oomKilled: z.boolean(),
  exitCode: z.number(),
  error: z.string(),
  /** ISO 8601; absent when the container never started or never ended. */
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** Number that the host knows its first process by; absent when it does not run, and in older captures. */
  pid: z.number().optional(),
  health: z
    .object({
      status: z.enum(['starting', 'healthy', 'unhealthy']),
      failingStreak: z.number(),
      log: z.array(
        z.object({ startedAt: z.string(), durationMs: z.number(), exitCode: z.number(), output: z.string() }),
      ),
    })
    .optional(),
});

export const ContainerHealthcheck = z.object({
  test: z.array(z.string()),
  intervalMs: z.number(),
  timeoutMs: z.number(),
  startPeriodMs: z.number(),
  retries: z.number(),
});

/** `GET /containers/{id}/json` of one container of the target, normalised. Sizes in bytes, times in ISO 8601. */
export const Container = z.object({
  id: z.string(),
  name: z.string(),
  project: z.string(),
  service: z.string(),
  /** Number of the replica, 1 for the first. */
  number: z.number(),
  oneOff: z.boolean(),
  /** The engine that made it, where that adds variables, mounts and limits of its own. */
  madeBy: z.literal('podman').optional(),
  /** What its service is according to the settings; absent when they say nothing of it. */
  statedKind: StatedKind.optional(),
  image: z.string(),
  imageId: z.string(),
  createdAt: z.string(),
  restartCount: z.number(),
  state: ContainerState,
  /** Declared health check, from the Compose file or the image; absent when there is none or it is disabled. */
  healthcheck: ContainerHealthcheck.optional(),
  command: z.array(z.string()),
  /** What it was created with, the image's own where nothing else was asked for; absent in older captures. */
  process: ConfiguredProcess.optional(),
  user: z.string(),
  tty: z.boolean(),
  environment: z.array(NamedValue),
  labels: z.record(z.string(), z.string()),
  exposedPorts: z.array(z.object({ containerPort: z.number(), protocol: z.string() })),
  ports: z.array(PortBinding),
  /** The host ports that were asked for, which a stopped container has too; absent in older captures. */
  portRequests: z.array(PortRequest).optional(),
  mounts: z.array(ContainerMount),
  /** Targets of the temporary filesystems that are no mounts of their own; absent in older captures. */
  tmpfs: z.array(z.string()).optional(),
  networkMode: z.string(),
  hostName: z.string().optional(),
  /** `name:address`, beside what the engine writes into the file of hosts itself. */
  extraHosts: z.array(z.string()).optional(),
  networks: z.array(z.object({ name: z.string(), address: z.string(), aliases: z.array(z.string()) })),
  restartPolicy: z.object({ name: z.string(), maximumRetries: z.number() }),
  /** Zero means without limit. */
  limits: z.object({ memoryBytes: z.number(), cpus: z.number(), pids: z.number() }),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }),
  security: ContainerSecurity,
  /** From the label `com.docker.compose.depends_on`, written by Compose: so it is known without any file. */
  dependsOn: z.array(z.object({ service: z.string(), condition: z.string() })),
  /**
   * What everybody who may inspect it reads beside its environment, with what is known of the secrets in it: its command
   * and its health check, each as one text, and its labels but those of Compose; absent in older captures.
   */
  readableTexts: z.array(ReadableText).optional(),
});
export type Container = z.infer<typeof Container>;
