import { checkedContainer } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { healthCheckUnsteady } from './health-check-unsteady.ts';

const steady = checkedContainer('api', [0, 0, 0, 0, 0]);
const subject = { service: 'api', container: 'shop-api-1' };

checkCases(healthCheckUnsteady, {
  pass: {
    'every run succeeded': { containers: [steady] },
    'it failed only while it was starting': { containers: [checkedContainer('api', [1, 1, 0], { uptime: 35 })] },
  },
  fail: {
    'a run failed in between': {
      containers: [checkedContainer('api', [0, 1, 0, 0, 0])],
      findings: [{ subject, message: '1 of its last 5 health checks failed', priority: 'P3' }],
    },
    'so many runs failed that it was unhealthy': {
      containers: [checkedContainer('api', [1, 1, 1, 0, 0])],
      findings: [{ subject, message: '3 of its last 5 health checks failed' }],
    },
  },
  notApplicable: {
    'there is no health check': { containers: [aContainer('api')] },
    'it is unhealthy now, which is told elsewhere': {
      containers: [checkedContainer('api', [0, 1, 1, 1, 1], { status: 'unhealthy' })],
    },
  },
});
