import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { aDeclaredContainer, beside } from '../../testing/drift.ts';
import { aContainer } from '../../testing/evidence.ts';
import { replicaCountDrift } from './replica-count-drift.ts';

const two = [aDeclaredContainer(), aDeclaredContainer({ name: 'shop-api-2', number: 2 })];
const finding = (line: number) => ({
  subject: { service: 'api', ...at(line) },
  message: 'it has another number of containers than is declared',
});

checkCases(replicaCountDrift, {
  pass: {
    'one, which nothing has to declare': beside(),
    'as many as are declared': { ...projectOf(aService('api', { replicas: 2 })), containers: two },
    'one of compose run is no replica': {
      ...beside(),
      containers: [aDeclaredContainer(), aContainer('api', { name: 'shop-api-run-1', oneOff: true })],
    },
  },
  fail: {
    'scaled by hand': { ...beside(), containers: two, findings: [finding(3)] },
    'fewer than are declared': {
      ...beside({ service: { replicas: 2, keys: { scale: at(9) } } }),
      findings: [finding(9)],
    },
    'one of a service that should have none': { ...beside({ service: { replicas: 0 } }), findings: [finding(3)] },
  },
  notApplicable: {
    'no container is there': { ...beside(), containers: [] },
    'the service is not active': beside({ service: { profiles: ['debug'] } }),
    'no Compose file is at hand': { containers: two },
    'the Compose files have errors': beside({
      project: { diagnostics: [{ level: 'error', code: 'yaml', message: 'broken' }] },
    }),
  },
});
