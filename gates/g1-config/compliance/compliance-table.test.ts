import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { complianceTable } from './compliance-table.ts';

const present = (services: ReturnType<typeof aService>[]) => {
  const table = complianceTable.present({
    composeProject: cited(aProject({ services })),
    dockerfiles: [],
    alertRuleFiles: [],
    grafanaDashboards: [],
  });
  return 'rows' in table
    ? new Map(table.rows.map(({ cells: [requirement = '', ...cells] }) => [requirement, cells]))
    : table;
};

test('says for each requirement how far it is met, and by what', () => {
  const rows = present([
    aService('api', { user: '1000', limits: { memoryBytes: 1, cpus: 1 } }),
    aService('metrics', { image: 'prom/prometheus:v2.50.0', user: '1000', limits: { memoryBytes: 1 } }),
  ]);
  expect(rows).toBeInstanceOf(Map);
  if (!(rows instanceof Map)) return;
  expect(rows.get('Non-root execution')).toEqual([
    'met',
    'A user other than root is declared, or known of the image: all 2 services',
  ]);
  expect(rows.get('Resource limits')).toEqual(['partly met', 'Memory and CPU are limited: 1 of 2 services']);
  expect(rows.get('Observability')).toEqual([
    'partly met',
    'Metrics: provided; Dashboards: nothing; Alerts: nothing; Logs: nothing; Traces: nothing',
  ]);
});

test('shows nothing without services', () => {
  expect(present([])).toHaveProperty('notApplicable');
});
