import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aDashboard } from '../../testing/monitoring.ts';
import { presented } from '../../testing/presented.ts';
import { grafanaDashboards } from './grafana-dashboards.ts';

const { title: _, ...untitled } = aDashboard();
const present = (...dashboards: ReturnType<typeof aDashboard>[]) =>
  presented(grafanaDashboards, { grafanaDashboards: dashboards.map((dashboard) => cited(dashboard, 'E2')) });

test('lists each dashboard with its panels, data sources and who loads it', () => {
  const panel = (title: string, ...queries: string[]) => ({ title, type: 'stat', queries });
  const table = present(aDashboard({ panels: [panel('Requests', 'up', 'down'), panel('')] }), {
    ...untitled,
    path: 'old.json',
    panels: [],
    dataSources: [],
    readers: [],
  });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['Shop', '2: Requests, untitled', '2', 'metrics', 'grafana', 'grafana/dashboards/shop.json'],
    ['untitled', 'none', '0', 'none named', 'no service', 'old.json'],
  ]);
});

test('shows nothing without a dashboard', () => {
  expect(present()).toEqual({ notApplicable: 'no dashboard is at hand' });
});
