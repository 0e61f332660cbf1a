import * as z from 'zod';
import { EnginePosture } from './engine-posture.ts';

/** `GET /version` and `GET /info`, reduced to what identifies the engine and decides how it behaves. */
export const Engine = z.object({
  /** The endpoint that was read, without credentials: `unix:///var/run/docker.sock`. */
  endpoint: z.string(),
  /** How the endpoint was chosen: option, DOCKER_HOST, context "name", default. */
  endpointFrom: z.string(),
  id: z.string(),
  name: z.string(),
  version: z.string(),
  apiVersion: z.string(),
  operatingSystem: z.string(),
  architecture: z.string(),
  cpus: z.number(),
  memoryBytes: z.number(),
  storageDriver: z.string(),
  loggingDriver: z.string(),
  cgroupVersion: z.string(),
  securityOptions: z.array(z.string()),
  liveRestore: z.boolean(),
  /** The engine's own clock (ISO 8601), to tell skew from uptime. */
  systemTime: z.string(),
  /** How it was set up; absent in older captures. */
  posture: EnginePosture.optional(),
  /** Milliseconds by which it is ahead of the clock of the auditing host, and how exactly that is known. */
  clock: z.object({ skewMs: z.number(), uncertaintyMs: z.number() }).optional(),
});
export type Engine = z.infer<typeof Engine>;
