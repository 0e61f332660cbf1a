import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aService, at } from '../../testing/declared.ts';
import { containerNameDuplicate } from './container-name-duplicate.ts';

const named = (different: Parameters<typeof aService>[1] = {}) =>
  aService('web', { containerName: 'shop-web', keys: { container_name: at(5) }, ...different });
const message = 'the container name "shop-web" is used by api, web';

checkCases(containerNameDuplicate, {
  pass: {
    'one container of one name': projectOf(named()),
    'one replica': projectOf(named({ replicas: 1 })),
  },
  fail: {
    'two services of one name': {
      ...diagnosed('container-name-duplicate', message, { services: [named()] }, 'warning'),
      findings: [diagnosedFinding(message)],
    },
    'two replicas of one name': {
      ...projectOf(named({ replicas: 2 })),
      findings: [{ subject: { service: 'web', ...at(5) }, message: 'one name is given to all replicas' }],
    },
  },
  notApplicable: {
    'Compose names the containers': projectOf(aService('web', { replicas: 2 })),
    'the service is not started': projectOf(named({ profiles: ['debug'], replicas: 2 })),
  },
});
