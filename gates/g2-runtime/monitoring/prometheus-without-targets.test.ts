import { aPrometheusServer, aScrapeTarget } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { prometheusWithoutTargets } from './prometheus-without-targets.ts';

const subject = { service: 'prometheus', container: 'shop-prometheus-1' };
const itself = aScrapeTarget('prometheus', { instance: 'localhost:9090' });

checkCases(prometheusWithoutTargets, {
  pass: {
    'a service beside itself': { prometheusServers: [aPrometheusServer({ targets: [itself, aScrapeTarget('api')] })] },
  },
  fail: {
    'only itself': {
      prometheusServers: [aPrometheusServer({ targets: [itself] })],
      findings: [{ subject, message: 'it scrapes only itself' }],
    },
    nothing: {
      prometheusServers: [aPrometheusServer({ targets: [] })],
      findings: [{ subject, message: 'it scrapes nothing' }],
    },
  },
  notApplicable: { 'no server was read': { prometheusServers: [] } },
});
