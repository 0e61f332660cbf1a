import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { newPrivilegesPossible } from './new-privileges-possible.ts';

const declaring = (...securityOpt: string[]) =>
  projectOf(aService('api', { securityOpt, keys: { security_opt: at(8) } }));
const finding = {
  subject: { service: 'api', ...at(8) },
  message: 'security_opt does not name no-new-privileges (the engine may set it by default: unverified until G2)',
};

checkCases(newPrivilegesPossible, {
  pass: {
    'forbidden with a colon': declaring('no-new-privileges:true'),
    'forbidden with an equals sign': declaring('no-new-privileges=true'),
    'forbidden without a value': declaring('no-new-privileges'),
  },
  fail: {
    'nothing is said': { ...declaring(), findings: [finding] },
    'it is switched off': { ...declaring('no-new-privileges:false'), findings: [finding] },
    'it is misspelt': { ...declaring('no-new-privilege:true'), findings: [finding] },
    'other options only': { ...declaring('apparmor:docker-default'), findings: [finding] },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
