import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aService } from '../../testing/declared.ts';
import { dependencyCycle } from './dependency-cycle.ts';

const services = [aService('api', { dependsOn: [aDependency('db')] }), aService('db')];
const message = 'services wait for each other: api -> db -> api';

checkCases(dependencyCycle, {
  pass: {
    'one waits for the other': projectOf(...services),
    'files that include each other are another matter': diagnosed('include-cycle', message, { services }),
  },
  fail: {
    'a circle': { ...diagnosed('dependency-cycle', message, { services }), findings: [diagnosedFinding(message)] },
  },
  notApplicable: { 'nobody waits': projectOf(aService('db')) },
});
