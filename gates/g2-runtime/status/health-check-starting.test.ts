import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { healthCheckStarting } from './health-check-starting.ts';

const withHealth = (status: 'starting' | 'healthy' | 'unhealthy', oneOff = false) =>
  aContainer('api', { oneOff, state: aState({ health: { status, failingStreak: 1, log: [] } }) });

checkCases(healthCheckStarting, {
  pass: {
    'it is healthy': { containers: [withHealth('healthy')] },
    'it is unhealthy, which another check tells': { containers: [withHealth('unhealthy')] },
  },
  fail: {
    'it is still starting': {
      containers: [withHealth('starting')],
      findings: [
        { subject: { service: 'api', container: 'shop-api-1' }, message: 'its health check has not succeeded yet' },
      ],
    },
  },
  notApplicable: {
    'no health check': { containers: [aContainer('api')] },
    'only a container of compose run': { containers: [withHealth('starting', true)] },
  },
});
