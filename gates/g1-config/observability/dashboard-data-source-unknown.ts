import { providedDataSources, unknownDataSources } from '../../../src/derive/monitoring/dashboard-data-source.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { grafanaDocs } from '../../../src/model/reference.ts';
import { SHOWN } from './example-files.ts';

export const dashboardDataSourceUnknown = defineCheck({
  meta: {
    id: 'dashboard-data-source-unknown',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every dashboard uses data sources that the project provides',
    failureTitle: 'Dashboards use data sources that the project does not provide',
    why: 'A panel whose data source is not found shows nothing; the inputs of an exported dashboard are not filled in when it is loaded from a file.',
    fix: 'Use the `uid` of a provisioned data source, or a variable of the type `datasource`.',
    impact: 'empty dashboards',
    effort: 'small',
    references: [grafanaDocs('administration/provisioning', 'Provisioning dashboards')],
    example: {
      bad: {
        ...SHOWN,
        'grafana/dashboards/shop.json': `{
  "title": "Shop",
  "panels": [{ "type": "stat", "datasource": "\${DS_PROMETHEUS}", "targets": [{ "expr": "up" }] }]
}
`,
      },
      good: SHOWN,
    },
  },
  needs: ['grafanaDashboards', 'grafanaProvisioning'],
  evaluate({ grafanaDashboards, grafanaProvisioning }) {
    const provided = providedDataSources(grafanaProvisioning);
    const examined = provided.length === 0 ? [] : grafanaDashboards.filter(({ dataSources }) => dataSources.length > 0);
    const findings = examined.flatMap((dashboard) =>
      unknownDataSources(dashboard, provided).map((reference) => ({
        subject: { file: dashboard.path, line: 1, column: 1 },
        message: `the data source ${reference} is not provided`,
        observed: reference,
        expected: `one of ${provided.map(({ name, uid }) => `${uid} (${name})`).join(', ')}`,
        evidence: [dashboard.evidence, ...new Set(provided.map(({ evidence }) => evidence))] as const,
      })),
    );
    return judge(examined, findings, 'no dashboard names a data source, or none is provided by a file');
  },
});
