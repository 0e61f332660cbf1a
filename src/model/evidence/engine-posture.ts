import * as z from 'zod';

/** What an engine tells of how it was set up. Its files (`daemon.json`, the unit that starts it) are never read. */
export const EnginePosture = z.object({
  /** `Docker Engine`, `Podman Engine`; empty when it does not say. */
  product: z.string(),
  /** Who built it: `Docker Engine - Community`. */
  platform: z.string(),
  minimumApiVersion: z.string(),
  kernelVersion: z.string(),
  /** How this run reached it. */
  connection: z.enum(['socket', 'TCP with TLS', 'TCP without TLS']),
  experimental: z.boolean(),
  backingFilesystem: z.string().optional(),
  /** Whether the filesystem under the layers tells files from folders (`d_type`); absent when the driver does not say. */
  directoryTypes: z.boolean().optional(),
  /** `cgroupfs`, `systemd`, or `none` where limits cannot be enforced at all. */
  cgroupDriver: z.string(),
  defaultRuntime: z.string(),
  /** What it warns of itself, in its own words. */
  warnings: z.array(z.string()),
  /** Registries that it would also ask over HTTP or with an unknown certificate, without those on the host itself. */
  insecureRegistries: z.array(z.string()),
  /** Programs that decide about each call; empty when everybody who reaches the engine may do everything. */
  authorisationPlugins: z.array(z.string()),
  swarm: z.object({ state: z.string(), error: z.string() }),
  /** Limits of containers that this host cannot enforce: `memory`, `swap`, `pids`. */
  unsupportedLimits: z.array(z.string()),
});
export type EnginePosture = z.infer<typeof EnginePosture>;

/** `GET /system/df`, which is asked only when the settings want it: what lies on the disk of the engine, in bytes. */
export const EngineDiskUse = z.object({
  groups: z.array(
    z.object({
      name: z.enum(['images', 'containers', 'volumes', 'build cache']),
      count: z.number(),
      /** Of which something makes use. */
      used: z.number(),
      bytes: z.number(),
      /** What could be removed without touching anything in use. */
      reclaimableBytes: z.number(),
    }),
  ),
});
export type EngineDiskUse = z.infer<typeof EngineDiskUse>;
