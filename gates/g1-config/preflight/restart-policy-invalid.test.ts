import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { restartPolicyInvalid } from './restart-policy-invalid.ts';

const keys = { restart: at(6) };
const restarting = (restart: string) => projectOf(aService('api', { restart, keys }));
const failing = (restart: string, message: string) => ({
  ...restarting(restart),
  findings: [{ subject: { service: 'api', ...at(6) }, message }],
});
const { restart: _, ...undeclared } = aService('api');

checkCases(restartPolicyInvalid, {
  pass: {
    no: restarting('no'),
    always: restarting('always'),
    'unless stopped': restarting('unless-stopped'),
    'on failure': restarting('on-failure'),
    'on failure, three times': restarting('on-failure:3'),
    'blank, which is none': restarting(''),
  },
  fail: {
    'a word of its own': failing('sometimes', 'the restart policy is not valid'),
    'a typing error': failing('unless-stoped', 'the restart policy is not valid; did you mean "unless-stopped"?'),
    'a count where there is none': failing('always:3', 'only on-failure takes a number of retries'),
    'a count that is none': failing('on-failure:x', 'the restart policy is not valid; did you mean "on-failure"?'),
    'retries of a deployment without a condition': {
      ...projectOf(aService('api', { restart: 'no:3', keys: { deploy: at(9) } })),
      findings: [{ subject: { service: 'api', ...at(9) }, message: 'only on-failure takes a number of retries' }],
    },
    'the condition of a deployment': {
      ...projectOf(aService('api', { restart: 'sometimes', keys: { deploy: at(9) } })),
      findings: [{ subject: { service: 'api', ...at(9) }, message: 'the restart policy is not valid' }],
    },
  },
  notApplicable: { 'none is declared': projectOf(undeclared) },
});
