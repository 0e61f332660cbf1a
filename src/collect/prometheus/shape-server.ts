import type { z } from 'zod';
import type { PrometheusServer } from '../../model/evidence/prometheus-server.ts';
import type { Alerts, BuildInformation, Rules, Targets } from './answer-shapes.ts';

/** The four answers that together tell how a Prometheus server does. */
export interface ReadPrometheus {
  readonly build: z.infer<typeof BuildInformation>;
  readonly targets: z.infer<typeof Targets>;
  readonly rules: z.infer<typeof Rules>;
  readonly alerts: z.infer<typeof Alerts>;
}

const EXCERPT = 300;
const ABOUT = ['instance', 'service', 'container', 'name', 'job'];

/** Turns the answers into facts; texts that anybody may write are cut. */
export function shapePrometheus(
  { build, targets, rules, alerts }: ReadPrometheus,
  of: Pick<PrometheusServer, 'service' | 'container'>,
): PrometheusServer {
  return {
    ...of,
    version: build.data.version,
    targets: targets.data.activeTargets.map(({ labels, scrapePool, health, lastError, lastScrape }) => ({
      job: labels['job'] ?? scrapePool ?? '',
      instance: labels['instance'] ?? '',
      health,
      lastError: lastError.slice(0, EXCERPT),
      lastScrape,
    })),
    ruleGroups: rules.data.groups.map(({ name, file, rules: list }) => ({
      name,
      file,
      alerting: list.filter(({ type }) => type === 'alerting').length,
      recording: list.filter(({ type }) => type === 'recording').length,
      failing: list
        .filter(({ health }) => health === 'err')
        .map((rule) => ({ name: rule.name, lastError: rule.lastError.slice(0, EXCERPT) })),
    })),
    alerts: alerts.data.alerts.map(shapeAlert),
  };
}

function shapeAlert({
  labels,
  annotations,
  state,
  activeAt,
}: ReadPrometheus['alerts']['data']['alerts'][number]): PrometheusServer['alerts'][number] {
  const severity = labels['severity'];
  const about = ABOUT.map((label) => labels[label]).find((value) => value !== undefined);
  const summary = annotations['summary'] ?? annotations['description'];
  return {
    name: labels['alertname'] ?? '',
    state,
    activeSince: activeAt,
    ...(severity !== undefined && { severity }),
    ...(about !== undefined && { about }),
    ...(summary !== undefined && { summary: summary.slice(0, EXCERPT) }),
  };
}
