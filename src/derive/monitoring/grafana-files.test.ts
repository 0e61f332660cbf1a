import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aDashboard, aProvisioning, grafanaService, placeIn } from '../../../gates/testing/monitoring.ts';
import { dashboardsOf } from './grafana-files.ts';

const provisioning = (path: string) =>
  cited(aProvisioning({ dashboardProviders: [{ name: 'files', path, at: placeIn('files.yml') }] }));
const dashboard = cited(aDashboard());
const loaded = (path: string, service = grafanaService()) =>
  dashboardsOf(cited(service), [provisioning(path)], [dashboard, cited(aDashboard({ readers: [] }))]);

test.each(['/var/lib/grafana', '/var/lib/grafana/dashboards', '/var/lib/grafana/dashboards/'])(
  'loads from %s',
  (path) => {
    expect(loaded(path)).toEqual({ mounted: [dashboard], loaded: [dashboard] });
  },
);

test.each(['/dashboards', '/var/lib/grafana/dash'])('does not load from %s', (path) => {
  expect(loaded(path)).toEqual({ mounted: [dashboard], loaded: [] });
});

test('an image of the team may bring providers of its own', () => {
  const built = grafanaService({ build: { context: './grafana', arguments: [] } });
  expect(loaded('/dashboards', built).loaded).toEqual([dashboard]);
});
