import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/evidence.ts';
import { newPrivilegesPossible } from './new-privileges-possible.ts';

const with_ = (...securityOpt: string[]) => projectOf(aService('api', { securityOpt, keys: { security_opt: at(8) } }));
const finding = {
  subject: { service: 'api', ...at(8) },
  message: 'security_opt does not name no-new-privileges (the engine may set it by default: unverified until G2)',
};

checkCases(newPrivilegesPossible, {
  pass: {
    'forbidden with a colon': with_('no-new-privileges:true'),
    'forbidden with an equals sign': with_('no-new-privileges=true'),
    'forbidden without a value': with_('no-new-privileges'),
  },
  fail: {
    'nothing is said': { ...with_(), findings: [finding] },
    'it is switched off': { ...with_('no-new-privileges:false'), findings: [finding] },
    'it is misspelt': { ...with_('no-new-privilege:true'), findings: [finding] },
    'other options only': { ...with_('apparmor:docker-default'), findings: [finding] },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
