import * as z from 'zod';

/** Who ran what, where and when: the only source of time and host for everything pure. */
export const RunContext = z.object({
  takenAt: z.string(),
  toolVersion: z.string(),
  nodeVersion: z.string(),
  user: z.string(),
  host: z.string(),
  /** The command line, masked. */
  command: z.array(z.string()),
  project: z.string(),
  gates: z.array(z.string()),
  /** True when the gates were named by the operator; false when all of them were taken by default. */
  gatesNamed: z.boolean(),
  /** Set when the run was stopped before it had read everything. */
  interruptedBy: z.string().optional(),
});
export type RunContext = z.infer<typeof RunContext>;

/** Numbers that decide verdicts, after defaults: part of the capture so that it can be judged again elsewhere. */
export const Thresholds = z.object({
  minimumUptimeSeconds: z.number(),
  maximumHealthLatencyMs: z.number(),
  maximumMemoryPercent: z.number(),
  /** Absent in older captures. */
  maximumErrorLinesPerHour: z.number().optional(),
  /** Absent in older captures. */
  maximumImageAgeDays: z.number().optional(),
  /** Absent in older captures. */
  minimumCertificateDays: z.number().optional(),
});
export type Thresholds = z.infer<typeof Thresholds>;
