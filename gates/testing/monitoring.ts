import type { AlertRule, AlertRuleFile } from '../../src/model/evidence/alert-rule-file.ts';
import type { AlertmanagerConfiguration } from '../../src/model/evidence/alertmanager-configuration.ts';
import type { GrafanaDashboard } from '../../src/model/evidence/grafana-dashboard.ts';
import type { GrafanaDataSource, GrafanaProvisioning } from '../../src/model/evidence/grafana-provisioning.ts';
import type { NetworkAddress } from '../../src/model/evidence/network-address.ts';
import type { PrometheusConfiguration, ScrapeJob } from '../../src/model/evidence/prometheus-configuration.ts';
import { aService } from './declared.ts';

// What monitors the small healthy system; a case states only what is different about its own.

/** A place in a file beside the Compose file. */
export function placeIn(file: string, line = 1, column = 1) {
  return { file, line, column };
}

export function prometheusService(different: Parameters<typeof aService>[1] = {}) {
  return aService('prometheus', { image: 'prom/prometheus:v3.5.0', ...different });
}

export function grafanaService(different: Parameters<typeof aService>[1] = {}) {
  return aService('grafana', { image: 'grafana/grafana:12.0.0', ...different });
}

/** `api:3000`. */
export function anAddress(text: string, file = 'prometheus.yml', line = 4): NetworkAddress {
  const [host = '', port = '80'] = text.split(':');
  return { text, host, port: Number(port), at: placeIn(file, line, 18) };
}

export function aJob(name: string, targets: readonly string[], different: Partial<ScrapeJob> = {}): ScrapeJob {
  return {
    name,
    at: placeIn('prometheus.yml', 3, 5),
    metricsPath: '/metrics',
    scheme: 'http',
    targets: targets.map((target) => anAddress(target)),
    discovery: [],
    ...different,
  };
}

export function aPrometheus(different: Partial<PrometheusConfiguration> = {}): PrometheusConfiguration {
  return {
    path: 'prometheus.yml',
    readers: [{ service: 'prometheus', path: '/etc/prometheus/prometheus.yml' }],
    faults: [],
    jobs: [aJob('api', ['api:3000'])],
    jobFiles: [],
    ruleFiles: [{ pattern: 'alerts.yml', at: placeIn('prometheus.yml', 2, 5), state: 'found', files: ['alerts.yml'] }],
    alertmanagers: [],
    alertmanagerDiscovery: [],
    ...different,
  };
}

export function anAlert(name: string, text: string, metrics: readonly string[], different: Partial<AlertRule> = {}) {
  const expression = { text, at: placeIn('alerts.yml', 5, 15), metrics: [...metrics] };
  const rule: AlertRule = {
    kind: 'alert',
    name,
    group: 'shop',
    at: placeIn('alerts.yml', 4, 9),
    expression,
    labels: {},
    annotations: {},
  };
  return { ...rule, ...different };
}

export const TARGET_DOWN = anAlert('TargetDown', 'up == 0', ['up']);

export function aRuleFile(different: Partial<AlertRuleFile> = {}): AlertRuleFile {
  return { path: 'alerts.yml', loadedBy: ['prometheus.yml'], faults: [], rules: [TARGET_DOWN], ...different };
}

export function anAlertmanager(different: Partial<AlertmanagerConfiguration> = {}): AlertmanagerConfiguration {
  return {
    path: 'alertmanager.yml',
    readers: [{ service: 'alertmanager', path: '/etc/alertmanager/alertmanager.yml' }],
    faults: [],
    receivers: [{ name: 'team', at: placeIn('alertmanager.yml', 4, 5), integrations: ['slack'] }],
    routes: [{ receiver: 'team', depth: 0, at: placeIn('alertmanager.yml', 2, 13) }],
    ...different,
  };
}

export function aDataSource(different: Partial<GrafanaDataSource> = {}): GrafanaDataSource {
  const file = 'grafana/provisioning/datasources/prometheus.yml';
  return {
    name: 'Prometheus',
    uid: 'metrics',
    type: 'prometheus',
    address: anAddress('prometheus:9090', file),
    isDefault: true,
    at: placeIn(file, 3, 11),
    ...different,
  };
}

export function aProvisioning(different: Partial<GrafanaProvisioning> = {}): GrafanaProvisioning {
  return {
    path: 'grafana/provisioning/datasources/prometheus.yml',
    readers: [{ service: 'grafana', path: '/etc/grafana/provisioning/datasources/prometheus.yml' }],
    faults: [],
    dataSources: [],
    dashboardProviders: [],
    alertRules: [],
    ...different,
  };
}

export function aDashboard(different: Partial<GrafanaDashboard> = {}): GrafanaDashboard {
  return {
    path: 'grafana/dashboards/shop.json',
    readers: [{ service: 'grafana', path: '/var/lib/grafana/dashboards/shop.json' }],
    faults: [],
    title: 'Shop',
    uid: 'shop',
    panels: [{ title: 'Requests', type: 'timeseries', queries: ['rate(http_requests_total[5m])'] }],
    dataSources: ['metrics'],
    variables: [],
    ...different,
  };
}
