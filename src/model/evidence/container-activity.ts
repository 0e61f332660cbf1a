import * as z from 'zod';
import { Exposition } from './exposition.ts';
import { ServiceRoute } from './service-access.ts';

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
      /** As `ps` writes it: `S`, `R`, `Z` for a process that ended and was not waited for; absent in older captures. */
      state: z.string().optional(),
      /** Absent in older captures. */
      threads: z.number().optional(),
    }),
  ),
});
export type ProcessList = z.infer<typeof ProcessList>;

const Sample = { memoryBytes: z.number(), cpuPercent: z.number(), pids: z.number() };

/**
 * `GET /containers/{id}/stats?stream=false`, once or several times. Bytes; CPU as percent of one core over the sample;
 * the median of each number where there are several samples.
 */
export const ResourceUsage = z.object({
  container: z.string(),
  service: z.string(),
  ...Sample,
  /** Zero means that the container has no limit of its own. */
  memoryLimitBytes: z.number(),
  /** Over all interfaces since the container was started; absent when it uses the network of the host. */
  network: z
    .object({
      receivedBytes: z.number(),
      sentBytes: z.number(),
      // Absent in older captures.
      packets: z.number().optional(),
      errors: z.number().optional(),
      dropped: z.number().optional(),
    })
    .optional(),
  // Absent in older captures, from here on.
  /** The samples in the order in which they were taken; absent where it was one. */
  samples: z.array(z.object(Sample)).optional(),
  /** Periods of the kernel's scheduler since the start in which it wanted to run, and those in which its CPU limit stopped it. */
  throttling: z.object({ periods: z.number(), throttledPeriods: z.number(), throttledMs: z.number() }).optional(),
  /** How often its memory was at the limit (cgroup 1) or ran out there (cgroup 2). */
  memoryFailures: z.number().optional(),
  /** Bytes since the start; absent where the kernel counts none. */
  blockIo: z.object({ readBytes: z.number(), writtenBytes: z.number() }).optional(),
});
export type ResourceUsage = z.infer<typeof ResourceUsage>;

/** One GET against a port of a container. A refused connection or a timeout is an observation, not missing evidence. */
export const HttpExchange = z.object({
  service: z.string(),
  container: z.string(),
  /** Why it was asked: `health`, `readiness`, `metrics`, `page`, or the name of a configured endpoint. */
  purpose: z.string(),
  /** Configured endpoints are expected to answer; discovered ones are only asked whether they exist. */
  configured: z.boolean(),
  url: z.string(),
  containerPort: z.number(),
  /** The way on which it was asked; absent in older captures, where it was always a published port. */
  via: ServiceRoute.shape.via.optional(),
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
      /** Where a redirect leads, without its query; absent when the answer is none. */
      location: z.string().optional(),
      /** How the body is encoded although the request allowed no encoding; its text is unknown then. */
      encoding: z.string().optional(),
      /** What stands in the body of an answer to a request for metrics, where that is text. */
      exposition: Exposition.optional(),
    }),
    z.object({
      kind: z.literal('failure'),
      /**
       * `refused`, `connect-timeout`, `timeout` (not one byte), `slow-headers`, `slow-body`, `headers-too-large`, `reset`,
       * `protocol` (not HTTP), `tls`, `unreachable`, `address-not-allowed`.
       */
      code: z.string(),
      message: z.string(),
    }),
  ]),
  durationMs: z.number(),
  /** Every time that it was asked, this exchange first; absent where it was asked once. */
  samples: z
    .array(z.object({ durationMs: z.number(), status: z.number().optional(), code: z.string().optional() }))
    .optional(),
  /** The status that a configured endpoint must answer with. */
  expectedStatus: z.number().optional(),
  /** Text that a configured endpoint must contain, and whether it did. */
  expectations: z.array(z.object({ contains: z.string(), met: z.boolean() })),
});
export type HttpExchange = z.infer<typeof HttpExchange>;
