import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { aDashboard, aProvisioning, grafanaService, placeIn, prometheusService } from '../../testing/monitoring.ts';
import { grafanaDashboardsMissing } from './grafana-dashboards-missing.ts';

const provider = { name: 'files', path: '/var/lib/grafana/dashboards', at: placeIn('files.yml') };
const provisioning = aProvisioning({ dashboardProviders: [provider] });
const volume = aMount('/etc/grafana/provisioning', { type: 'volume', source: 'provisioning' });
const grafana = { service: 'grafana', ...at(3) };

checkCases(grafanaDashboardsMissing, {
  pass: {
    'a dashboard that a provider loads': {
      ...projectOf(grafanaService(), prometheusService()),
      grafanaProvisioning: [provisioning],
      grafanaDashboards: [aDashboard()],
    },
    'providers in a volume': {
      ...projectOf(grafanaService({ mounts: [volume] })),
      grafanaDashboards: [aDashboard()],
    },
  },
  fail: {
    'Grafana without dashboards': {
      ...projectOf(grafanaService()),
      grafanaProvisioning: [provisioning],
      findings: [{ subject: grafana, message: 'no dashboard is mounted into it' }],
    },
    'a dashboard in the project that is not mounted': {
      ...projectOf(grafanaService()),
      grafanaDashboards: [aDashboard({ readers: [] })],
      findings: [{ subject: grafana, message: 'no dashboard is mounted into it' }],
    },
    'dashboards in a folder that no provider names': {
      ...projectOf(grafanaService()),
      grafanaProvisioning: [aProvisioning({ dashboardProviders: [{ ...provider, path: '/dashboards' }] })],
      grafanaDashboards: [aDashboard()],
      findings: [{ subject: grafana, message: 'dashboards are mounted, and no provider names their folder' }],
    },
    'dashboards that lie ready, without Grafana': {
      ...projectOf(prometheusService()),
      grafanaDashboards: [aDashboard({ readers: [] })],
      findings: [
        {
          subject: { service: 'prometheus', ...at(3) },
          message: 'collects metrics, and the project has dashboards but no Grafana that loads them',
          priority: 'P2',
        },
      ],
    },
    'Prometheus without Grafana': {
      ...projectOf(prometheusService()),
      findings: [
        {
          subject: { service: 'prometheus', ...at(3) },
          message: 'collects metrics, and the project has no Grafana to show them',
        },
      ],
    },
  },
  notApplicable: {
    'no monitoring': projectOf(aService('api')),
    'Grafana is built here': projectOf(grafanaService({ build: { context: './grafana', arguments: [] } })),
  },
});
