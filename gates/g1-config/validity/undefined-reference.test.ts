import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { undefinedReference } from './undefined-reference.ts';

const services = [aService('api')];
const message = 'service "api" names the network "data", which is not declared';

checkCases(undefinedReference, {
  pass: {
    'the loader found everything': projectOf(aService('api')),
    'an error of another kind': diagnosed('unknown-key', 'services.api.port', { services }),
  },
  fail: {
    'a network that is not declared': {
      ...diagnosed('undefined-reference', message, { services }),
      findings: [diagnosedFinding(message)],
    },
  },
  notApplicable: { 'no service is declared': { composeProject: aProject() } },
});
