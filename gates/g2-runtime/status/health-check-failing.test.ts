import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { healthCheckFailing } from './health-check-failing.ts';

const withHealth = (status: 'starting' | 'healthy' | 'unhealthy', different: Parameters<typeof aState>[0] = {}) => {
  const log = [{ startedAt: secondsAgo(5), durationMs: 20, exitCode: status === 'healthy' ? 0 : 1, output: '' }];
  return aContainer('api', { state: aState({ health: { status, failingStreak: 3, log }, ...different }) });
};

const ailing = (failingStreak: number, ...exitCodes: number[]) => {
  const log = exitCodes.map((exitCode) => ({ startedAt: secondsAgo(5), durationMs: 20, exitCode, output: '' }));
  return aContainer('api', { state: aState({ health: { status: 'unhealthy', failingStreak, log } }) });
};
const finding = { subject: { service: 'api', container: 'shop-api-1' }, message: 'its health check fails' };

checkCases(healthCheckFailing, {
  pass: {
    'it is healthy': { containers: [withHealth('healthy')] },
    'it is still starting, which another check tells': { containers: [withHealth('starting')] },
    'one is healthy, others have no health check': { containers: [withHealth('healthy'), aContainer('ui')] },
  },
  fail: {
    'it is unhealthy': {
      containers: [withHealth('unhealthy'), aContainer('ui')],
      findings: [{ ...finding, observed: 'unhealthy, 3 failures in a row, last exit code 1' }],
    },
    'it is unhealthy, of several runs the last one counts': {
      containers: [ailing(2, 7, 137)],
      findings: [{ ...finding, observed: 'unhealthy, 2 failures in a row, last exit code 137' }],
    },
    'it is unhealthy, and none of its runs is on record': {
      containers: [ailing(1)],
      findings: [{ ...finding, observed: 'unhealthy, 1 failure in a row' }],
    },
  },
  notApplicable: {
    'no health check': { containers: [aContainer('api')] },
    'it has stopped, and keeps its last status': {
      containers: [withHealth('unhealthy', { status: 'exited', running: false })],
    },
    'there is no container': { containers: [] },
  },
});
