import { checkCases } from '../../testing/check-cases.ts';
import { aDashboard, aDataSource, aProvisioning, placeIn } from '../../testing/monitoring.ts';
import { dashboardDataSourceUnknown } from './dashboard-data-source-unknown.ts';

const { uid: _, ...withoutUid } = aDataSource();
const system = (
  reference: string,
  variables: string[] = [],
  source: ReturnType<typeof aDataSource> = aDataSource(),
) => ({
  grafanaDashboards: [aDashboard({ dataSources: [reference], variables })],
  grafanaProvisioning: [aProvisioning({ dataSources: [source] })],
});
const subject = placeIn('grafana/dashboards/shop.json');

checkCases(dashboardDataSourceUnknown, {
  pass: {
    'by uid': system('metrics'),
    'by name': system('Prometheus'),
    'by the uid that Grafana makes up': system('PBFA97CFB590B2093', [], withoutUid),
    'by a variable': system('${datasource}', ['datasource']),
    'by a variable in short': system('$datasource', ['datasource']),
  },
  fail: {
    'a uid of another Grafana': {
      ...system('f3a9'),
      findings: [{ subject, message: 'the data source f3a9 is not provided' }],
    },
    'an input of an export': {
      ...system('${DS_PROMETHEUS}', ['job']),
      findings: [{ subject, message: 'the data source ${DS_PROMETHEUS} is not provided' }],
    },
  },
  notApplicable: {
    'data sources are made by hand': { grafanaDashboards: [aDashboard()] },
    'the default data source': {
      grafanaDashboards: [aDashboard({ dataSources: [] })],
      grafanaProvisioning: [aProvisioning({ dataSources: [aDataSource()] })],
    },
  },
});
