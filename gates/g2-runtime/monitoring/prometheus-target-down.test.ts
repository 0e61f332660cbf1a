import { aPrometheusServer, aScrapeTarget } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { prometheusTargetDown } from './prometheus-target-down.ts';

const subject = { service: 'prometheus', container: 'shop-prometheus-1' };
const scraping = (...targets: ReturnType<typeof aScrapeTarget>[]) => [aPrometheusServer({ targets })];

checkCases(prometheusTargetDown, {
  pass: {
    'all of them are up': { prometheusServers: scraping(aScrapeTarget('api'), aScrapeTarget('worker')) },
    'one was not scraped yet': {
      prometheusServers: scraping(aScrapeTarget('api'), aScrapeTarget('worker', { health: 'unknown' })),
    },
  },
  fail: {
    'one of them is down': {
      prometheusServers: scraping(
        aScrapeTarget('api'),
        aScrapeTarget('worker', { health: 'down', lastError: 'connection refused' }),
      ),
      findings: [{ subject, message: 'target worker:3000 of job worker is down' }],
    },
    'one is down, and nothing says why': {
      prometheusServers: scraping(aScrapeTarget('api', { health: 'down' })),
      findings: [{ subject, message: 'target api:3000 of job api is down' }],
    },
  },
  notApplicable: {
    'nothing was scraped yet': { prometheusServers: scraping(aScrapeTarget('api', { health: 'unknown' })) },
    'no server was read': { prometheusServers: [] },
  },
});
