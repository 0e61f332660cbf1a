import * as z from 'zod';
import { Priority } from './priority.ts';

const Endpoint = z.strictObject({
  service: z.string(),
  /** What it is asked for, a short name shown in the report. */
  name: z.string(),
  path: z.string().startsWith('/'),
  /** Container port; needed only when the service publishes several. */
  port: z.number().int().optional(),
  status: z.number().int().default(200),
  /** Every text must stand in the body. */
  contains: z.array(z.string().min(1)).default([]),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** `gates.yaml`. Every key is optional: configuration refines, it is never required. Unknown keys are errors. */
export const SettingsFile = z.strictObject({
  /** Compose project on the engine; by default the name that the Compose files resolve to. */
  project: z.string().optional(),
  files: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  envFiles: z.array(z.string()).optional(),
  /** Findings of this priority or a more urgent one fail a gate. */
  failOn: Priority.default('P1'),
  timeouts: z
    .strictObject({
      /** Total for one engine call or HTTP request, milliseconds. */
      callMs: z.number().int().positive().default(5000),
      /** Total for the collection of one run, milliseconds. */
      runMs: z.number().int().positive().default(180_000),
    })
    .prefault({}),
  thresholds: z
    .strictObject({
      minimumUptimeSeconds: z.number().nonnegative().default(60),
      maximumHealthLatencyMs: z.number().positive().default(1000),
      maximumMemoryPercent: z.number().positive().max(100).default(90),
    })
    .prefault({}),
  logs: z
    .strictObject({
      /** Newest lines read per container. */
      tail: z.number().int().positive().default(2000),
    })
    .prefault({}),
  /** HTTP endpoints that must answer, beside those that are discovered. */
  endpoints: z.array(Endpoint).default([]),
});
export type Settings = z.infer<typeof SettingsFile>;
