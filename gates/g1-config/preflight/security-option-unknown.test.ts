import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { securityOptionUnknown } from './security-option-unknown.ts';

const having = (...securityOpt: string[]) => projectOf(aService('web', { securityOpt, keys: { security_opt: at(6) } }));
const subject = { service: 'web', ...at(6) };

checkCases(securityOptionUnknown, {
  pass: {
    'no new privileges': having('no-new-privileges:true'),
    profiles: having('seccomp=unconfined', 'apparmor:docker-default', 'label=disable'),
  },
  fail: {
    'a typing error': {
      ...having('no-new-privilege:true'),
      findings: [{ subject, message: 'there is no option "no-new-privilege"; did you mean "no-new-privileges"?' }],
    },
    'one of two without its value': {
      ...having('no-new-privileges:true', 'seccomp'),
      findings: [{ subject, message: 'the option seccomp needs a value' }],
    },
  },
  notApplicable: { 'none is declared': having() },
});
