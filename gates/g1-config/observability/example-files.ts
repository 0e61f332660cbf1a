import type { ExampleFiles } from '../../../src/model/check.ts';

// Parts that the examples of this section have in common.

/** Prometheus with its configuration and the folder of its rules mounted, beside a service that it watches. */
const PROMETHEUS_COMPOSE = `services:
  api:
    image: registry.example/api:1.0
    expose: ["3000"]
  prometheus:
    image: prom/prometheus:v3.5.0
    volumes: ["./prometheus:/etc/prometheus:ro"]
`;

const CONFIGURATION = `rule_files: [alerts.yml]
scrape_configs:
  - job_name: api
    static_configs: [{ targets: ["api:3000"] }]
`;

const ALERTS = `groups:
  - name: shop
    rules:
      - alert: TargetDown
        expr: up == 0
        for: 2m
`;

/** A small system that is watched as it should be. */
export const WATCHED: ExampleFiles = {
  'compose.yaml': PROMETHEUS_COMPOSE,
  'prometheus/prometheus.yml': CONFIGURATION,
  'prometheus/alerts.yml': ALERTS,
};

/** Grafana that loads its data source and a dashboard from files, beside Prometheus. */
export const GRAFANA_COMPOSE = `services:
  prometheus: { image: "prom/prometheus:v3.5.0" }
  grafana:
    image: grafana/grafana:12.0.0
    volumes:
      - ./grafana/provisioning:/etc/grafana/provisioning:ro
      - ./grafana/dashboards:/var/lib/grafana/dashboards:ro
`;

const DASHBOARD = `{
  "title": "Shop",
  "panels": [{ "type": "timeseries", "datasource": { "uid": "metrics" }, "targets": [{ "expr": "up" }] }]
}
`;

/** Grafana with all that it needs to show something. */
export const SHOWN: ExampleFiles = {
  'compose.yaml': GRAFANA_COMPOSE,
  'grafana/provisioning/datasources/prometheus.yml': `datasources:
  - { name: Prometheus, uid: metrics, type: prometheus, url: "http://prometheus:9090" }
`,
  'grafana/provisioning/dashboards/files.yml': `providers:
  - { name: files, options: { path: /var/lib/grafana/dashboards } }
`,
  'grafana/dashboards/shop.json': DASHBOARD,
};

/** Alertmanager that tells somebody. */
export const NOTIFYING: ExampleFiles = {
  'compose.yaml': `services:
  alertmanager:
    image: prom/alertmanager:v0.28.1
    volumes: ["./alertmanager:/etc/alertmanager:ro"]
`,
  'alertmanager/alertmanager.yml': `route: { receiver: team }
receivers:
  - name: team
    email_configs: [{ to: team@example.org }]
`,
};
