import { anEvent, checkedContainer, theEvents } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { unhealthyRepeatedly } from './unhealthy-repeatedly.ts';

const steady = checkedContainer('api', [0, 0, 0, 0, 0]);
const ailing = {
  ...steady,
  state: { ...steady.state, health: { status: 'unhealthy' as const, failingStreak: 3, log: [] } },
};
const unhealthy = (seconds: number) =>
  anEvent('api', 'health_status', seconds, { containerId: steady.id, health: 'unhealthy' });

const unrelated = (seconds: number) => ({ ...unhealthy(seconds), action: 'restart' as const });

checkCases(unhealthyRepeatedly, {
  pass: {
    'it was never unhealthy': { containers: [steady], engineEvents: theEvents() },
    'it became unhealthy once': { containers: [steady], engineEvents: theEvents(unhealthy(600)) },
    'its health was told several times, of which it was unhealthy once': {
      containers: [steady],
      engineEvents: theEvents(unhealthy(900), { ...unhealthy(600), health: 'healthy' }, unrelated(300), unrelated(200)),
    },
    'another container did': {
      containers: [steady],
      engineEvents: theEvents(...[900, 600].map((ago) => ({ ...unhealthy(ago), containerId: 'another' }))),
    },
  },
  fail: {
    'it became unhealthy time and again, which its last runs do not show': {
      containers: [steady],
      engineEvents: theEvents(unhealthy(900), unhealthy(600)),
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: 'it became unhealthy 2 times' }],
    },
  },
  notApplicable: {
    'it is unhealthy now, which another check tells': {
      containers: [ailing],
      engineEvents: theEvents(unhealthy(900), unhealthy(600)),
    },
    'there is no health check': { containers: [aContainer('api')], engineEvents: theEvents() },
    'the engine was not asked': { containers: [steady] },
  },
});
