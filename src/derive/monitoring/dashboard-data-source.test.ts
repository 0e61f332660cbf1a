import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aDashboard, aDataSource, aProvisioning } from '../../../gates/testing/monitoring.ts';
import { providedDataSources, unknownDataSources } from './dashboard-data-source.ts';

const { uid: _, ...withoutUid } = aDataSource();
const provided = providedDataSources([cited(aProvisioning({ dataSources: [withoutUid, aDataSource({ name: 'P' })] }))]);

test('a data source without a uid has the one that Grafana makes of its name', () => {
  expect(provided).toEqual([
    { name: 'Prometheus', uid: 'PBFA97CFB590B2093', evidence: 'E1' },
    { name: 'P', uid: 'metrics', evidence: 'E1' },
  ]);
});

test.each([
  ['metrics', []],
  ['Prometheus', []],
  ['PBFA97CFB590B2093', []],
  ['$source', []],
  ['${source:raw}', []],
  ['other', ['other']],
  ['${DS_PROMETHEUS}', ['${DS_PROMETHEUS}']],
])('%s', (reference, unknown) => {
  const dashboard = cited(aDashboard({ dataSources: [reference], variables: ['source'] }));
  expect(unknownDataSources(dashboard, provided)).toEqual(unknown);
});
