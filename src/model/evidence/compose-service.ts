import * as z from 'zod';
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
  at: Position,
});

/** A service after merging, interpolation and short-to-long normalisation. */
export const ComposeService = z.object({
  name: z.string(),
  at: Position,
  /** Where each top-level key of the service was written. */
  keys: z.record(z.string(), Position),
  profiles: z.array(z.string()),
  image: z.string().optional(),
  build: z
    .object({ context: z.string(), dockerfile: z.string().optional(), arguments: z.array(NamedValue) })
    .optional(),
  containerName: z.string().optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.array(NamedValue.extend({ at: Position })),
  environmentFiles: z.array(z.object({ path: z.string(), required: z.boolean(), found: z.boolean(), at: Position })),
  ports: z.array(ComposePort),
  expose: z.array(z.string()),
  mounts: z.array(ComposeMount),
  tmpfs: z.array(z.string()),
  networks: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })),
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
  secrets: z.array(z.string()),
  configs: z.array(z.string()),
  labels: z.record(z.string(), z.string()),
});
export type ComposeService = z.infer<typeof ComposeService>;
