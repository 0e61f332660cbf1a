import { expect, test } from 'vitest';
import { anAlert, aPrometheusServer, aScrapeTarget } from '../../testing/brokers.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { prometheusOverview } from './prometheus-overview.ts';

const containers = [cited(aContainer('prometheus', { image: 'prom/prometheus:v2.53.0' }), 'E9')];
const access = { service: 'prometheus', container: 'shop-prometheus-1' };
const route = { via: 'published port' as const, host: '127.0.0.1', port: 9090 };

test('counts what a server scrapes and alerts', () => {
  const server = aPrometheusServer({
    targets: [aScrapeTarget('api'), aScrapeTarget('worker', { health: 'down' })],
    alerts: [anAlert('WorkerDown'), anAlert('QueueLong', { state: 'pending' })],
  });
  const shown = prometheusOverview.present({
    containers,
    serviceAccess: [cited({ ...access, route })],
    prometheusServers: [cited(server, 'E2')],
  });
  expect(shown).toMatchObject({
    rows: [
      {
        cells: ['shop-prometheus-1', 'published port 127.0.0.1:9090', '2.53.0', '1 of 2', '2', '1', '0', '1'],
        evidence: ['E1', 'E2'],
      },
    ],
  });
});

test('says why a server was not read', () => {
  const notRead = { code: 'not-reachable', message: 'it publishes no port' };
  const shown = prometheusOverview.present({
    containers,
    serviceAccess: [cited({ ...access, notRead })],
    prometheusServers: [],
  });
  expect(shown).toMatchObject({
    rows: [
      { cells: ['shop-prometheus-1', 'it publishes no port', 'not read: it publishes no port', '', '', '', '', ''] },
    ],
  });
});

test('has nothing to show without a server', () => {
  expect(prometheusOverview.present({ containers: [], serviceAccess: [], prometheusServers: [] })).toEqual({
    notApplicable: 'no container runs a Prometheus server',
  });
});
