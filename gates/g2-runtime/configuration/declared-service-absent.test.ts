import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { aPopulation } from '../../testing/evidence.ts';
import { declaredServiceAbsent } from './declared-service-absent.ts';

const api = { id: 'a', name: 'shop-api-1', service: 'api' };
const run = { id: 'r', name: 'shop-worker-run-3f9a2c1b7d04', service: 'worker' };
const population = aPopulation({ containers: [api, run] });
const finding = (service: string) => ({
  subject: { service, ...at(3) },
  message: 'it is declared and active, but has no container',
});

checkCases(declaredServiceAbsent, {
  pass: {
    'every service has one': { ...projectOf(aService('api')), population },
    'services of other profiles and without replicas need none': {
      ...projectOf(aService('api'), aService('tools', { profiles: ['debug'] }), aService('old', { replicas: 0 })),
      population,
    },
    'a stopped container is a container': {
      ...projectOf(aService('db')),
      population: aPopulation({ containers: [{ id: 'd', name: 'named-by-hand', service: 'db' }] }),
    },
  },
  fail: {
    'none exists': { ...projectOf(aService('api'), aService('ui')), population, findings: [finding('ui')] },
    'a container of compose run does not count': {
      ...projectOf(aService('worker')),
      population,
      findings: [finding('worker')],
    },
    'a service of an active profile': {
      composeProject: aProject({ services: [aService('tools', { profiles: ['debug'] })], activeProfiles: ['debug'] }),
      population,
      findings: [finding('tools')],
    },
  },
  notApplicable: {
    'nothing is active': { ...projectOf(aService('tools', { profiles: ['debug'] })), population },
    'no Compose file is at hand': { population },
    'a construct was not resolved': {
      composeProject: aProject({ services: [aService('api')], unsupported: [{ construct: 'include', at: at(1) }] }),
      population,
    },
  },
});
