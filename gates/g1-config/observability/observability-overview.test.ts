import { expect, test } from 'vitest';
import { anEntry, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDashboard, aRuleFile, grafanaService, prometheusService } from '../../testing/monitoring.ts';
import { presented } from '../../testing/presented.ts';
import { observabilityOverview } from './observability-overview.ts';

const present = (services: ReturnType<typeof aService>[], hasFiles = false) =>
  presented(observabilityOverview, {
    composeProject: cited(aProject({ services })),
    alertRuleFiles: hasFiles ? [cited(aRuleFile(), 'E2')] : [],
    grafanaDashboards: hasFiles ? [cited(aDashboard(), 'E3')] : [],
  });

test('names what provides each way of looking at the system', () => {
  const traced = aService('api', {
    environment: [
      anEntry('LANGCHAIN_TRACING_V2', 'true'),
      anEntry('OTEL_EXPORTER_OTLP_ENDPOINT', 'https://otlp.example.org'),
    ],
    logging: { driver: 'syslog', options: {} },
  });
  const table = present([traced, prometheusService(), grafanaService()], true);
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['Metrics', 'prometheus'],
    ['Dashboards', 'grafana, Shop'],
    ['Alerts', '1 in alerts.yml'],
    ['Logs', 'driver syslog'],
    ['Traces', 'LANGCHAIN_TRACING_V2, OTEL_EXPORTER_OTLP_ENDPOINT'],
  ]);
});

test('says of each that it is missing', () => {
  const table = present([
    aService('api', {
      environment: [anEntry('LANGCHAIN_TRACING_V2', 'false'), anEntry('JAEGER_ENDPOINT', 'http://localhost:4318')],
    }),
  ]);
  expect('rows' in table && table.rows.map(({ cells }) => cells[1])).toEqual(Array(5).fill('nothing in the project'));
});

test('shows nothing without services', () => {
  expect(present([])).toEqual({ notApplicable: 'the Compose files declare no service' });
});
