import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { privilegedDeclared } from './privileged-declared.ts';

const privileged = aService('beacon', { privileged: true, keys: { privileged: at(7) } });

checkCases(privilegedDeclared, {
  pass: { 'nothing is privileged': projectOf(aService('api')) },
  fail: {
    'one of two': {
      ...projectOf(aService('api'), privileged),
      findings: [{ subject: { service: 'beacon', ...at(7) }, message: 'privileged is true' }],
    },
    'the key stands in an anchor, so the service is named': {
      ...projectOf({ ...privileged, keys: {} }),
      findings: [{ subject: { service: 'beacon', ...at(3) }, message: 'privileged is true' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
