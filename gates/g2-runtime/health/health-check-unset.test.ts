import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { healthCheckUnset } from './health-check-unset.ts';

const healthcheck = { test: ['CMD', 'true'], intervalMs: 30_000, timeoutMs: 5000, startPeriodMs: 0, retries: 3 };
const exited = aState({ status: 'exited', running: false });
const no = { name: 'no', maximumRetries: 0 };
const finding = (service: string) => ({
  subject: { service, container: `shop-${service}-1` },
  message: 'it runs without a health check',
});
const waitingForJob = aContainer('web', {
  healthcheck,
  dependsOn: [{ service: 'migrate', condition: 'service_completed_successfully' }],
});

checkCases(healthCheckUnset, {
  pass: {
    'it has one': { containers: [aContainer('api', { healthcheck })] },
    'a job that still runs needs none': { containers: [waitingForJob, aContainer('migrate')] },
    'a container that has ended is not asked for one': {
      containers: [aContainer('api', { healthcheck }), aContainer('worker', { state: exited })],
    },
  },
  fail: {
    'it has none': { containers: [aContainer('api')], findings: [finding('api')] },
    'one of two has none': {
      containers: [aContainer('api', { healthcheck }), aContainer('worker')],
      findings: [finding('worker')],
    },
    'a server without a restart policy is no job while it runs': {
      containers: [aContainer('api', { restartPolicy: no })],
      findings: [finding('api')],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run, and one in a crash loop': {
      containers: [
        aContainer('shell', { oneOff: true }),
        aContainer('api', { state: aState({ status: 'restarting', restarting: true }) }),
      ],
    },
  },
});
