import { checkCases } from '../../testing/check-cases.ts';
import { aDashboard, aProvisioning, placeIn } from '../../testing/monitoring.ts';
import { dashboardInvalid } from './dashboard-invalid.ts';

const at = placeIn('grafana/dashboards/shop.json', 7, 3);
const faults = [{ message: 'it is no valid JSON', at }];

checkCases(dashboardInvalid, {
  pass: { 'sound files': { grafanaDashboards: [aDashboard()], grafanaProvisioning: [aProvisioning()] } },
  fail: {
    'a dashboard that is no JSON': {
      grafanaDashboards: [aDashboard({ faults })],
      findings: [{ subject: at, message: 'it is no valid JSON' }],
    },
    'provisioning with a fault': {
      grafanaProvisioning: [aProvisioning({ faults: [{ message: 'a data source has no type', at }] })],
      findings: [{ subject: at, message: 'a data source has no type' }],
    },
  },
  notApplicable: { 'no files of Grafana': {} },
});
