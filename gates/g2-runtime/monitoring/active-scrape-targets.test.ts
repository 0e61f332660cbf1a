import { expect, test } from 'vitest';
import { aPrometheusServer, aScrapeTarget } from '../../testing/brokers.ts';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { activeScrapeTargets } from './active-scrape-targets.ts';

test('lists what is scraped, what is not reached first', () => {
  const targets = [
    aScrapeTarget('api'),
    aScrapeTarget('worker', { health: 'down', lastError: 'connection refused' }),
    aScrapeTarget('ui', { health: 'unknown', lastScrape: '0001-01-01T00:00:00Z' }),
  ];
  expect(presented(activeScrapeTargets, { prometheusServers: [cited(aPrometheusServer({ targets }))] })).toMatchObject({
    rows: [
      { cells: ['ui', 'ui:3000', 'unknown', 'not yet', 'none'] },
      { cells: ['worker', 'worker:3000', 'down', '2026-01-31 21:29:50 UTC', 'connection refused'] },
      { cells: ['api', 'api:3000', 'up', '2026-01-31 21:29:50 UTC', 'none'] },
    ],
  });
});

test('shows a bounded number of them', () => {
  const targets = Array.from({ length: 60 }, (_, index) => aScrapeTarget(`job-${index}`));
  const shown = presented(activeScrapeTargets, { prometheusServers: [cited(aPrometheusServer({ targets }))] });
  expect('rows' in shown && [shown.rows.length, shown.note]).toEqual([50, '10 more are not shown.']);
});

test('has nothing to show without a target', () => {
  expect(presented(activeScrapeTargets, { prometheusServers: [cited(aPrometheusServer({ targets: [] }))] })).toEqual({
    notApplicable: 'no Prometheus server that was read has a target',
  });
});
