import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { securityProfileOff } from './security-profile-off.ts';

const declaring = (...securityOpt: string[]) =>
  projectOf(aService('api', { securityOpt, keys: { security_opt: at(8) } }));

checkCases(securityProfileOff, {
  pass: {
    'nothing is said': declaring(),
    'a profile of its own': declaring('seccomp:./profile.json', 'apparmor:shop'),
  },
  fail: {
    'one profile, with a colon': {
      ...declaring('no-new-privileges:true', 'seccomp:unconfined'),
      findings: [{ subject: { service: 'api', ...at(8) }, message: 'security_opt holds seccomp:unconfined' }],
    },
    'two, with an equals sign': {
      ...declaring('apparmor=unconfined', 'systempaths=unconfined'),
      findings: [
        {
          subject: { service: 'api', ...at(8) },
          message: 'security_opt holds apparmor=unconfined and systempaths=unconfined',
          observed: 'apparmor=unconfined, systempaths=unconfined',
          fix: 'Remove `apparmor=unconfined` and `systempaths=unconfined` from `security_opt`, or name a profile made for the service.',
        },
      ],
    },
    'SELinux labels': {
      ...declaring('label:disable'),
      findings: [{ subject: { service: 'api', ...at(8) }, message: 'security_opt holds label:disable' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
