import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { complianceTable } from './compliance-table.ts';

const present = (services: ReturnType<typeof aService>[]) => {
  const table = presented(complianceTable, {
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

test('a requirement is not met when nothing meets it, and does not apply when nothing is asked of it', () => {
  const rows = present([aService('api', { privileged: true, limits: {} })]);
  if (!(rows instanceof Map)) throw new TypeError('there are no rows');
  expect(rows.get('Resource limits')).toEqual(['not met', 'Memory and CPU are limited: none of 1 service']);
  expect(rows.get('Observability')?.[0]).toBe('not met');
  const statuses = [...rows.values()].map(([status]) => status);
  expect(new Set(statuses)).toEqual(new Set(['not met', 'met', 'not applicable']));
});

test.each([
  ['met', { capDrop: ['ALL'], securityOpt: ['no-new-privileges:true'] }],
  ['partly met', { capDrop: [], securityOpt: ['no-new-privileges:true'] }],
  ['not met', { capDrop: [], securityOpt: [] }],
])('a requirement of two parts is %s with %j', (status, different) => {
  const rows = present([aService('api', different)]);
  if (!(rows instanceof Map)) throw new TypeError('there are no rows');
  expect(rows.get('Least privilege')?.[0]).toBe(status);
  expect(rows.get('Least privilege')?.[1]).toMatch(/^[^;]+: [^;]+; [^;]+: [^;]+$/);
});

test('has named columns, and cites the Compose files', () => {
  const services = [aService('prometheus', { image: 'prom/prometheus:v2.50.0' })];
  const composeProject = cited(aProject({ services }));
  const empty = { dockerfiles: [], alertRuleFiles: [], grafanaDashboards: [] };
  expect(presented(complianceTable, { composeProject, ...empty })).toMatchObject({
    columns: [{ title: 'Requirement' }, { title: 'Status' }, { title: 'Notes' }],
    rows: expect.arrayContaining([{ cells: ['Observability', 'partly met', expect.any(String)], evidence: ['E1'] }]),
    note: expect.stringContaining('what really runs'),
  });
});

test('shows nothing without services', () => {
  expect(present([])).toHaveProperty('notApplicable');
});
