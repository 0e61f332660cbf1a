import { defineCheck, judge } from '../../../src/model/check.ts';
import { grafanaDocs } from '../../../src/model/reference.ts';
import { SHOWN } from './example-files.ts';

export const dashboardInvalid = defineCheck({
  meta: {
    id: 'dashboard-invalid',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'No fault was found in the files of Grafana',
    failureTitle: 'Files of Grafana cannot be loaded',
    why: 'Grafana passes over a dashboard that it cannot read with a line in its log, and refuses to start on broken provisioning.',
    fix: 'Correct the file, or export the dashboard again as JSON.',
    impact: 'limited observability',
    effort: 'small',
    references: [grafanaDocs('dashboards/build-dashboards/view-dashboard-json-model', 'Dashboard JSON model')],
    example: {
      bad: { ...SHOWN, 'grafana/dashboards/shop.json': '{ "title": "Shop", "panels": [ }' },
      good: SHOWN,
    },
  },
  needs: ['grafanaDashboards', 'grafanaProvisioning'],
  evaluate({ grafanaDashboards, grafanaProvisioning }) {
    const files = [...grafanaDashboards, ...grafanaProvisioning];
    const findings = files.flatMap(({ faults, evidence }) =>
      faults.map(({ message, at }) => ({
        subject: at,
        message,
        observed: message,
        expected: 'a file that Grafana loads',
        evidence: [evidence] as const,
      })),
    );
    return judge(files, findings, 'no files of Grafana are at hand');
  },
});
