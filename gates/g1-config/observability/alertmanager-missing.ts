import { alertsIn, readableConfigurations, readersOf } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { lookUp } from '../../../src/derive/networks/name-lookup.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { WATCHED } from './example-files.ts';

export const alertmanagerMissing = defineCheck({
  meta: {
    id: 'alertmanager-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Prometheus has an Alertmanager to send its alerts to',
    failureTitle: 'Prometheus has alerts and nobody to send them to',
    why: 'Prometheus itself notifies nobody: without an Alertmanager its alerts are seen only by who looks at its page.',
    fix: 'Add an `alertmanager` service and name it under `alerting.alertmanagers`.',
    impact: 'alerts that reach nobody',
    effort: 'medium',
    references: [prometheusDocs('alerting/latest/overview', 'Alerting overview')],
    example: {
      bad: WATCHED,
      good: {
        ...WATCHED,
        'compose.yaml': `services:
  alertmanager: { image: "prom/alertmanager:v0.28.1" }
  prometheus:
    image: prom/prometheus:v3.5.0
    volumes: ["./prometheus:/etc/prometheus:ro"]
`,
        'prometheus/prometheus.yml': `rule_files: [alerts.yml]
alerting:
  alertmanagers: [{ static_configs: [{ targets: ["alertmanager:9093"] }] }]
`,
      },
    },
  },
  needs: ['composeProject', 'prometheusConfigurations', 'alertRuleFiles'],
  evaluate({ composeProject, prometheusConfigurations, alertRuleFiles }) {
    const alerting = readableConfigurations(prometheusConfigurations).filter(
      ({ path }) => alertsIn(alertRuleFiles.filter(({ loadedBy }) => loadedBy.includes(path))).length > 0,
    );
    const findings = alerting.flatMap((configuration) => {
      const { path, alertmanagers, alertmanagerDiscovery, evidence } = configuration;
      const place = { file: path, line: 1, column: 1 };
      const expected = 'an Alertmanager that Prometheus can reach';
      const [prometheus] = readersOf(configuration, composeProject);
      if (alertmanagers.length === 0 && alertmanagerDiscovery.length === 0) {
        const message = 'it loads alerts and names no Alertmanager';
        const found = { subject: place, message, observed: 'no alertmanagers', expected, snippet: ALERTMANAGER };
        return [{ ...found, evidence: [evidence] as const }];
      }
      return alertmanagers.flatMap(({ text, host, at }) => {
        const answer = prometheus && host !== undefined ? lookUp(host, prometheus, composeProject).kind : 'unknown';
        if (answer === 'service' || answer === 'unknown') return [];
        const message = `${text} is no service on a network of ${prometheus?.name ?? 'Prometheus'}`;
        return [{ subject: at, message, observed: text, expected, evidence: [evidence] as const }];
      });
    });
    return judgeDeclared(composeProject, alerting, findings, 'no Prometheus configuration at hand loads an alert');
  },
});

/** In the configuration of Prometheus. */
const ALERTMANAGER = `alerting:
  alertmanagers:
    - static_configs:
        - targets: ["alertmanager:9093"]`;
