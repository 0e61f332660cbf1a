import * as z from 'zod';
import { FileFault } from './file-fault.ts';
import { FileReader } from './file-reader.ts';
import { NetworkAddress } from './network-address.ts';
import { Position } from './position.ts';

/** One entry of `scrape_configs`. */
export const ScrapeJob = z.object({
  name: z.string(),
  at: Position,
  metricsPath: z.string(),
  scheme: z.string(),
  /** Static addresses, and names asked by `dns_sd_configs`; the replacement where a rule rewrites the address. */
  targets: z.array(NetworkAddress),
  /** Other ways by which it finds targets, which a file does not tell: `docker_sd_configs`, `file_sd_configs`. */
  discovery: z.array(z.string()),
});
export type ScrapeJob = z.infer<typeof ScrapeJob>;

/** One entry of `rule_files`, and which files of the project it stands for. */
export const RuleFilePattern = z.object({
  pattern: z.string(),
  at: Position,
  /**
   * `not-mounted`: nothing is mounted where Prometheus looks, and its image brings no rules. `unknown`: the place is a
   * volume, an image of the team, or lies outside of the project.
   */
  state: z.enum(['found', 'absent', 'not-mounted', 'unknown']),
  files: z.array(z.string()),
});
export type RuleFilePattern = z.infer<typeof RuleFilePattern>;

/** A configuration file of Prometheus. https://prometheus.io/docs/prometheus/latest/configuration/configuration/ */
export const PrometheusConfiguration = z.object({
  path: z.string(),
  readers: z.array(FileReader),
  faults: z.array(FileFault),
  jobs: z.array(ScrapeJob),
  /** `scrape_config_files`: further jobs, which are not read. */
  jobFiles: z.array(z.string()),
  ruleFiles: z.array(RuleFilePattern),
  alertmanagers: z.array(NetworkAddress),
  /** Ways by which it finds Alertmanagers other than by address. */
  alertmanagerDiscovery: z.array(z.string()),
});
export type PrometheusConfiguration = z.infer<typeof PrometheusConfiguration>;
