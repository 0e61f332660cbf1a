import { expect, test } from 'vitest';
import { anAlert, aPrometheusServer } from '../../testing/brokers.ts';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { activeAlerts } from './active-alerts.ts';

test('lists alerts, those that fire first', () => {
  const { severity: _, ...pending } = anAlert('QueueLong', { state: 'pending', activeSince: '' });
  const firing = anAlert('WorkerDown', { about: 'worker:3000', summary: 'the worker is down' });
  expect(
    presented(activeAlerts, { prometheusServers: [cited(aPrometheusServer({ alerts: [pending, firing] }))] }),
  ).toMatchObject({
    rows: [
      { cells: ['WorkerDown', 'critical', 'firing', 'worker:3000', '2026-01-31 21:15:00 UTC', 'the worker is down'] },
      { cells: ['QueueLong', 'not stated', 'pending', 'not stated', 'not stated', ''] },
    ],
  });
});

test('has nothing to show when none is active', () => {
  expect(presented(activeAlerts, { prometheusServers: [cited(aPrometheusServer())] })).toEqual({
    notApplicable: 'no alert is pending or firing',
  });
});

test('has nothing to show when nobody was asked', () => {
  expect(presented(activeAlerts, { prometheusServers: [] })).toEqual({
    notApplicable: 'no Prometheus server was read',
  });
});
