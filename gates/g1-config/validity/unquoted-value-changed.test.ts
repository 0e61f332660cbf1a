import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { unquotedValueChanged } from './unquoted-value-changed.ts';

const message = 'VERSION: the zeros at the end of a fraction are dropped';

checkCases(unquotedValueChanged, {
  pass: { 'nothing is changed': projectOf(aService('api')) },
  fail: {
    'a number': { ...diagnosed('scalar-changed', message, {}, 'warning'), findings: [diagnosedFinding(message)] },
  },
  notApplicable: { 'no service is declared': { composeProject: aProject() } },
});
