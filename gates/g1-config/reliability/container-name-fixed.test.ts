import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { containerNameFixed } from './container-name-fixed.ts';

checkCases(containerNameFixed, {
  pass: { 'Compose chooses the name': projectOf(aService('api')) },
  fail: {
    'a name': {
      ...projectOf(aService('api', { containerName: 'shop-api', keys: { container_name: at(5) } }), aService('ui')),
      findings: [{ subject: { service: 'api', ...at(5) }, message: 'the name of the container is fixed' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
