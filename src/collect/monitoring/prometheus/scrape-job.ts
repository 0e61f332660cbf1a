import { childOf, itemsOf, type Tree, textOf } from '../../../compose/tree.ts';
import type { NetworkAddress } from '../../../model/evidence/network-address.ts';
import type { ScrapeJob } from '../../../model/evidence/prometheus-configuration.ts';
import { addressAt, networkAddress } from '../network-address.ts';
import { type ReportFault, reportMisspelt, reportNoDuration, reportNoList } from '../report-fault.ts';
import { JOB_KEYS } from './known-keys.ts';
import { otherDiscovery, staticTargets } from './targets.ts';

/** One entry of `scrape_configs`; what Prometheus would refuse in it is reported. */
export function scrapeJob(job: Tree, report: ReportFault): ScrapeJob {
  const name = textOf(childOf(job, 'job_name')) ?? '';
  const scheme = textOf(childOf(job, 'scheme')) ?? 'http';
  const at = childOf(job, 'job_name')?.at ?? job.at;
  if (name === '') report(job.at, 'a scrape job has no job_name');
  reportMisspelt(job, JOB_KEYS, report);
  for (const key of ['scrape_interval', 'scrape_timeout']) reportNoDuration(childOf(job, key), key, report);
  if (!/^https?$/.test(scheme)) report(childOf(job, 'scheme')?.at ?? at, 'the scheme is neither http nor https');
  reportTargets(job, report);
  return {
    name,
    at,
    metricsPath: textOf(childOf(job, 'metrics_path')) ?? '/metrics',
    scheme,
    targets: addresses(job, scheme === 'https' ? 443 : 80),
    discovery: otherDiscovery(job),
  };
}

function reportTargets(job: Tree, report: ReportFault): void {
  const configs = childOf(job, 'static_configs');
  reportNoList(configs, 'static_configs', report);
  for (const config of itemsOf(configs)) {
    const targets = childOf(config, 'targets');
    reportNoList(targets, 'targets', report);
    if (writesAddress(job)) continue;
    for (const target of itemsOf(targets)) {
      const text = textOf(target);
      if (text?.includes('/')) report(target.at, 'a target is host:port, without a scheme and a path');
    }
  }
}

/** Where a rule writes the address, the targets are something else: URLs that a prober is to ask for, for example. */
function addresses(job: Tree, defaultPort: number): NetworkAddress[] {
  const rule = addressRule(job);
  if (!rule) return [...staticTargets(job, defaultPort), ...askedNames(job)];
  const replacement = childOf(rule, 'replacement');
  const text = textOf(replacement);
  return replacement && text !== undefined && !text.includes('$')
    ? [networkAddress(text, replacement.at, defaultPort)]
    : [];
}

function writesAddress(job: Tree): boolean {
  return addressRule(job) !== undefined;
}

function addressRule(job: Tree): Tree | undefined {
  return itemsOf(childOf(job, 'relabel_configs')).findLast(
    (rule) => textOf(childOf(rule, 'target_label')) === '__address__',
  );
}

/** `dns_sd_configs` asks the resolver of the network for a name; with type A or AAAA the port stands beside it. */
function askedNames(job: Tree): NetworkAddress[] {
  return itemsOf(childOf(job, 'dns_sd_configs')).flatMap((config) => {
    const type = textOf(childOf(config, 'type')) ?? 'SRV';
    const port = Number(textOf(childOf(config, 'port')));
    if (type === 'SRV' || !Number.isInteger(port)) return [];
    return itemsOf(childOf(config, 'names')).flatMap((name) => addressAt(name, port) ?? []);
  });
}
