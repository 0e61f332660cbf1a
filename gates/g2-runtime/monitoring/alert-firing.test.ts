import { anAlert, aPrometheusServer } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { alertFiring } from './alert-firing.ts';

const subject = { service: 'prometheus', container: 'shop-prometheus-1' };
const alerts = (...list: ReturnType<typeof anAlert>[]) => [aPrometheusServer({ alerts: list })];
const withoutSeverity = () => {
  const { severity: _, ...alert } = anAlert('QueueLong');
  return alert;
};

checkCases(alertFiring, {
  pass: {
    'none is': { prometheusServers: alerts() },
    'one is pending': { prometheusServers: alerts(anAlert('ApiDown', { state: 'pending' })) },
    'one that fires on purpose': { prometheusServers: alerts(anAlert('Watchdog', { severity: 'none' })) },
  },
  fail: {
    'one that is critical': {
      prometheusServers: alerts(anAlert('ApiDown', { about: 'api:3000', summary: 'the API is down' })),
      findings: [{ subject, message: 'ApiDown is firing for api:3000', priority: 'P1' }],
    },
    'others that are less so': {
      prometheusServers: alerts(withoutSeverity(), anAlert('DiskHalfFull', { severity: 'info' })),
      findings: [
        { subject, message: 'QueueLong is firing', priority: 'P2' },
        { subject, message: 'DiskHalfFull is firing', priority: 'P3' },
      ],
    },
  },
  notApplicable: {
    'no rule could fire': { prometheusServers: [aPrometheusServer({ ruleGroups: [] })] },
    'no server was read': { prometheusServers: [] },
  },
});
