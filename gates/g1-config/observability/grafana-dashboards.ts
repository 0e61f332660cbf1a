import { defineExhibit } from '../../../src/model/exhibit.ts';

export const grafanaDashboards = defineExhibit({
  meta: { id: 'grafana-dashboards', title: 'Dashboards of Grafana' },
  needs: ['grafanaDashboards'],
  present({ grafanaDashboards: dashboards }) {
    if (dashboards.length === 0) return { notApplicable: 'no dashboard is at hand' };
    return {
      columns: [
        { title: 'Dashboard' },
        { title: 'Panels' },
        { title: 'Queries', style: 'number' },
        { title: 'Data sources' },
        { title: 'Loaded by' },
        { title: 'Written in', style: 'code' },
      ],
      rows: dashboards.map(({ path, title, panels, dataSources, readers, evidence }) => ({
        cells: [
          title ?? 'untitled',
          panelsText(panels),
          `${panels.reduce((sum, { queries }) => sum + queries.length, 0)}`,
          dataSources.join(', ') || 'none named',
          [...new Set(readers.map(({ service }) => service))].join(', ') || 'no service',
          path,
        ],
        evidence: [evidence],
      })),
    };
  },
});

function panelsText(panels: readonly { readonly title: string }[]): string {
  const titles = panels.map(({ title }) => title || 'untitled');
  return titles.length === 0 ? 'none' : `${titles.length}: ${titles.join(', ')}`;
}
