import * as z from 'zod';
import { RecordedLimit } from '../limits/recorded-limit.ts';

/** The job of a pipeline, by the variables that its system sets: names and numbers, never a token. */
export const PipelineJob = z.object({
  /** `GitHub Actions`, `GitLab CI`, `Jenkins` … */
  system: z.string(),
  repository: z.string().optional(),
  pipeline: z.string().optional(),
  job: z.string().optional(),
  /** Number of the run or the build. */
  run: z.string().optional(),
  branch: z.string().optional(),
  revision: z.string().optional(),
});
export type PipelineJob = z.infer<typeof PipelineJob>;

/** The last line that the history of the output folder had: which run, which line, and the digest of the line. */
export const PreviousRun = z.object({ run: z.string(), line: z.number(), head: z.string() });
export type PreviousRun = z.infer<typeof PreviousRun>;

/** Who ran what, where and when: the only source of time and host for everything pure. */
export const RunContext = z.object({
  /** Name of the run, unique in its output folder; absent in older captures. */
  id: z.string().optional(),
  takenAt: z.string(),
  toolVersion: z.string(),
  nodeVersion: z.string(),
  user: z.string(),
  host: z.string(),
  /** The pipeline that ran it, when one did; absent in older captures too. */
  pipelineJob: PipelineJob.optional(),
  /** The command line, masked. */
  command: z.array(z.string()),
  project: z.string(),
  gates: z.array(z.string()),
  /** True when the gates were named by the operator; false when all of them were taken by default. */
  gatesNamed: z.boolean(),
  /** The end of the history when the run started; absent in the first run and in older captures. */
  previousRun: PreviousRun.optional(),
  /** The limits under which it was read; absent in older captures. */
  limits: z.array(RecordedLimit).optional(),
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
