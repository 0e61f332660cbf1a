import * as z from 'zod';

/** `GET /containers/{id}/top`: the processes inside a running container, as the host sees them. */
export const ProcessList = z.object({
  container: z.string(),
  service: z.string(),
  processes: z.array(
    z.object({
      pid: z.string(),
      parentPid: z.string(),
      /** Numeric where the host knows no name; `0` and `root` are the superuser. */
      user: z.string(),
      command: z.string(),
    }),
  ),
});
export type ProcessList = z.infer<typeof ProcessList>;

/** `GET /containers/{id}/stats?stream=false`: one sample. Bytes; CPU as percent of one core over the sample. */
export const ResourceUsage = z.object({
  container: z.string(),
  service: z.string(),
  memoryBytes: z.number(),
  /** Zero means that the container has no limit of its own. */
  memoryLimitBytes: z.number(),
  cpuPercent: z.number(),
  pids: z.number(),
  /** Bytes over all interfaces since the container was started; absent when it uses the network of the host. */
  network: z.object({ receivedBytes: z.number(), sentBytes: z.number() }).optional(),
});
export type ResourceUsage = z.infer<typeof ResourceUsage>;

/** A bounded window of a container's log: what was read, and what stood in it. */
export const LogWindow = z.object({
  container: z.string(),
  service: z.string(),
  driver: z.string(),
  /** ISO 8601 of the first and the last line; absent when the window is empty. */
  from: z.string().optional(),
  to: z.string().optional(),
  lines: z.number(),
  bytes: z.number(),
  /** True when there are older lines that were not read. */
  truncated: z.boolean(),
  /** Lines counted by what they tell. Levels come from JSON fields or from the words of the line. */
  counts: z.object({ fatal: z.number(), error: z.number(), warning: z.number() }),
  /** At most a few masked lines that say most: readiness, checkpoints, saves, warnings, errors. */
  notable: z.array(z.object({ at: z.string(), topic: z.string(), text: z.string(), occurrences: z.number() })),
});
export type LogWindow = z.infer<typeof LogWindow>;

/** One GET against a published port. A refused connection or a timeout is an observation, not missing evidence. */
export const HttpExchange = z.object({
  service: z.string(),
  container: z.string(),
  /** Why it was asked: `health`, `readiness`, `metrics`, `page`, or the name of a configured endpoint. */
  purpose: z.string(),
  /** Configured endpoints are expected to answer; discovered ones are only asked whether they exist. */
  configured: z.boolean(),
  url: z.string(),
  containerPort: z.number(),
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('response'),
      status: z.number(),
      contentType: z.string(),
      bodyBytes: z.number(),
      truncated: z.boolean(),
      /** The parsed body when it is JSON, masked; otherwise the first characters of the text. */
      json: z.unknown().optional(),
      excerpt: z.string(),
      title: z.string().optional(),
    }),
    z.object({
      kind: z.literal('failure'),
      /** `refused`, `timeout`, `reset`, `protocol`, `tls`, `address-not-allowed` … */
      code: z.string(),
      message: z.string(),
    }),
  ]),
  durationMs: z.number(),
  /** The status that a configured endpoint must answer with. */
  expectedStatus: z.number().optional(),
  /** Text that a configured endpoint must contain, and whether it did. */
  expectations: z.array(z.object({ contains: z.string(), met: z.boolean() })),
});
export type HttpExchange = z.infer<typeof HttpExchange>;
