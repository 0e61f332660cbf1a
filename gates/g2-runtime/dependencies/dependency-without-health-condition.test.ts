import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { dependencyWithoutHealthCondition } from './dependency-without-health-condition.ts';

const healthcheck = { test: ['CMD', 'true'], intervalMs: 10_000, timeoutMs: 1000, startPeriodMs: 0, retries: 3 };
const ui = (condition: string) => aContainer('ui', { dependsOn: [{ service: 'api', condition }] });
const checked = aContainer('api', { healthcheck });
const finding = { subject: { service: 'ui' }, message: 'waits for api only until it is started' };

checkCases(dependencyWithoutHealthCondition, {
  pass: {
    'it waits until it is healthy': { containers: [ui('service_healthy'), checked] },
    'it waits until it has completed': { containers: [ui('service_completed_successfully'), checked] },
  },
  fail: {
    'it waits until it is started': { containers: [ui('service_started'), checked], findings: [finding] },
    'more urgent for a data store': {
      containers: [ui('service_started'), aContainer('api', { healthcheck, image: 'postgres:15' })],
      findings: [{ ...finding, priority: 'P2' }],
    },
    'once for all replicas': {
      containers: [ui('service_started'), { ...ui('service_started'), name: 'shop-ui-2' }, checked],
      findings: [finding],
    },
  },
  notApplicable: {
    'the dependency has no health check': { containers: [ui('service_started'), aContainer('api')] },
    'nothing is declared': { containers: [checked] },
  },
});
