import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { anAlert, aPrometheusServer, aScrapeTarget } from '../../testing/brokers.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { prometheusOverview } from './prometheus-overview.ts';

const containers = [cited(aContainer('prometheus', { image: 'prom/prometheus:v2.53.0' }), 'E9')];
const access = { service: 'prometheus', container: 'shop-prometheus-1' };
const route = { via: 'published port' as const, host: '127.0.0.1', port: 9090 };

test('counts what a server scrapes and alerts', () => {
  const server = aPrometheusServer({
    targets: [aScrapeTarget('api'), aScrapeTarget('worker', { health: 'down' })],
    alerts: [anAlert('WorkerDown'), anAlert('QueueLong', { state: 'pending' })],
  });
  const shown = presented(prometheusOverview, {
    containers,
    serviceAccess: [cited({ ...access, route })],
    prometheusServers: [cited(server, 'E2')],
  });
  expect(asRead(shown)).toEqual([
    {
      Container: 'shop-prometheus-1',
      'Reached by': 'published port 127.0.0.1:9090',
      Version: '2.53.0',
      'Targets up': '1 of 2',
      'Alerting rules': '2',
      'Recording rules': '1',
      'Failing rules': '0',
      'Alerts firing': '1',
    },
  ]);
  expect(citedBy(shown)).toEqual([['E1', 'E2']]);
  const counts = ['Alerting rules', 'Recording rules', 'Failing rules', 'Alerts firing'];
  expect(setAs(shown)).toEqual(Object.fromEntries(counts.map((title) => [title, 'number'])));
});

test('counts over all groups of rules, and tells what is up and firing from the rest', () => {
  const failing = [{ name: 'Slow', lastError: 'no such metric' }];
  const server = aPrometheusServer({
    ruleGroups: [1, 2].map((number) => ({
      name: `g${number}`,
      file: 'rules.yaml',
      alerting: 3,
      recording: number,
      failing,
    })),
    targets: ['a', 'b', 'c'].map((name) => aScrapeTarget(name, { health: name === 'a' ? 'up' : 'down' })),
    alerts: ['A', 'B', 'C'].map((name) => anAlert(name, { state: name === 'A' ? 'firing' : 'pending' })),
  });
  const [row] = asRead(
    presented(prometheusOverview, {
      containers,
      serviceAccess: [cited({ ...access, route })],
      prometheusServers: [cited(server, 'E2')],
    }),
  );
  expect(row).toMatchObject({
    'Targets up': '1 of 3',
    'Alerting rules': '6',
    'Recording rules': '3',
    'Failing rules': '2',
    'Alerts firing': '1',
  });
});

test('shows each server with its own figures, by name, and nothing that is no Prometheus', () => {
  const second = { service: 'prometheus', container: 'prometheus-2' };
  const shown = presented(prometheusOverview, {
    containers: [
      ...containers,
      cited(aContainer('prometheus', { name: 'prometheus-2', image: 'prom/prometheus' }), 'E8'),
      cited(aContainer('redis', { image: 'redis:7' }), 'E7'),
    ],
    serviceAccess: [
      cited({ ...access, route }),
      cited({ ...second, route }, 'E3'),
      cited({ service: 'redis', container: 'shop-redis-1', route }, 'E4'),
    ],
    prometheusServers: [
      cited(aPrometheusServer(), 'E2'),
      cited(aPrometheusServer({ container: 'prometheus-2', version: '3.1.0' }), 'E5'),
    ],
  });
  expect(asRead(shown).map((row) => [row['Container'], row['Version']])).toEqual([
    ['prometheus-2', '3.1.0'],
    ['shop-prometheus-1', '2.53.0'],
  ]);
  expect(citedBy(shown)).toEqual([
    ['E3', 'E5'],
    ['E1', 'E2'],
  ]);
});

test('says why a server was not read', () => {
  const notRead = { code: 'not-reachable', message: 'it publishes no port' };
  const shown = presented(prometheusOverview, {
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
  expect(presented(prometheusOverview, { containers: [], serviceAccess: [], prometheusServers: [] })).toEqual({
    notApplicable: 'no container runs a Prometheus server',
  });
});
