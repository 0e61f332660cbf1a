import { childOf, itemsOf, type Tree, textOf, textsOf } from '../../../compose/tree.ts';
import type { FileFault } from '../../../model/evidence/file-fault.ts';
import type { PrometheusConfiguration, RuleFilePattern } from '../../../model/evidence/prometheus-configuration.ts';
import { durationMs } from '../duration.ts';
import { readYaml } from '../read-yaml.ts';
import { type ReportFault, reportMisspelt, reportNoDuration, reportNoList } from '../report-fault.ts';
import { TOP_LEVEL_KEYS } from './known-keys.ts';
import { scrapeJob } from './scrape-job.ts';
import { otherDiscovery, staticTargets } from './targets.ts';

/** A Prometheus configuration as its text tells it; which files its patterns stand for is looked up afterwards. */
export type ParsedPrometheus = Omit<PrometheusConfiguration, 'path' | 'readers' | 'ruleFiles'> & {
  readonly patterns: readonly Pick<RuleFilePattern, 'pattern' | 'at'>[];
};

/** @param file the name of the file in positions */
export function parsePrometheus(file: string, text: string): ParsedPrometheus {
  const { tree, faults, start } = readYaml(file, text);
  const report: ReportFault = (at, message) => faults.push({ message, at });
  if (tree && tree.type !== 'mapping') report(start, 'the top level is not a mapping');
  reportMisspelt(tree, TOP_LEVEL_KEYS, report);
  reportGlobal(childOf(tree, 'global'), report);
  const configs = childOf(tree, 'scrape_configs');
  reportNoList(configs, 'scrape_configs', report);
  const jobs = itemsOf(configs).map((item) => scrapeJob(item, report));
  reportRepeated(jobs, report);
  const jobFiles = [...textsOf(childOf(tree, 'scrape_config_files'))];
  return { faults, jobs, jobFiles, patterns: rulePatterns(tree, report), ...alertmanagers(tree, report) };
}

function reportGlobal(global: Tree | undefined, report: ReportFault): void {
  const keys = ['scrape_interval', 'scrape_timeout', 'evaluation_interval'];
  for (const key of keys) reportNoDuration(childOf(global, key), key, report);
  const timeout = childOf(global, 'scrape_timeout');
  const [timeoutMs, intervalMs] = [timeout, childOf(global, 'scrape_interval')].map((tree) =>
    durationMs(textOf(tree) ?? ''),
  );
  if (timeout && timeoutMs !== undefined && intervalMs !== undefined && timeoutMs > intervalMs) {
    report(timeout.at, 'scrape_timeout is longer than scrape_interval');
  }
}

function reportRepeated(jobs: readonly { name: string; at: FileFault['at'] }[], report: ReportFault): void {
  const seen = new Set<string>();
  for (const { name, at } of jobs) {
    if (name !== '' && seen.has(name)) report(at, `the job_name ${name} is used twice`);
    seen.add(name);
  }
}

function rulePatterns(tree: Tree | undefined, report: ReportFault): ParsedPrometheus['patterns'] {
  const files = childOf(tree, 'rule_files');
  reportNoList(files, 'rule_files', report);
  return itemsOf(files).flatMap((item) => {
    const pattern = textOf(item);
    return pattern === undefined ? [] : [{ pattern, at: item.at }];
  });
}

function alertmanagers(
  tree: Tree | undefined,
  report: ReportFault,
): Pick<ParsedPrometheus, 'alertmanagers' | 'alertmanagerDiscovery'> {
  const list = childOf(tree, 'alerting', 'alertmanagers');
  reportNoList(list, 'alertmanagers', report);
  const entries = itemsOf(list);
  const targets = entries.flatMap((entry) => staticTargets(entry, 80));
  const discovery = entries.flatMap(otherDiscovery);
  return { alertmanagers: targets, alertmanagerDiscovery: [...new Set(discovery)] };
}
