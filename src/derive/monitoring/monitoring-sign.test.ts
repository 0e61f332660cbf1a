import { expect, test } from 'vitest';
import { anEntry } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { isWatched } from './monitoring-sign.ts';

test.each([
  ['Prometheus', { image: 'prom/prometheus:v3' }, true],
  ['an exporter', { image: 'prom/node-exporter:v1' }, true],
  ['an agent', { image: 'gcr.io/datadoghq/datadog-agent:7' }, true],
  ['an agent under the name of its maker', { image: 'newrelic/infrastructure-agent:1' }, true],
  ['a log shipper', { image: 'grafana/promtail:3' }, false],
  ['a team image that ends in agent', { image: 'shop/agent:1' }, false],
  ['traces to the outside', { environment: [anEntry('OTEL_EXPORTER_OTLP_ENDPOINT', 'https://x.example')] }, true],
  ['a variable without a value', { environment: [anEntry('SENTRY_DSN', '')] }, false],
  ['a label', { labels: { 'prometheus.io/port': '3000' } }, true],
])('%s', (_, different, expected) => {
  expect(isWatched({ ...aService('a', different), evidence: 'E1' })).toBe(expected);
});
