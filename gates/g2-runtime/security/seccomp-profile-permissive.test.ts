import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { seccompProfilePermissive } from './seccomp-profile-permissive.ts';

const having = (...options: string[]) => ({ containers: [aContainer('api', { security: aSecurity({ options }) })] });
const findings = [
  {
    subject: { service: 'api', container: 'shop-api-1' },
    message: 'its seccomp profile allows every system call that it does not name',
  },
];

checkCases(seccompProfilePermissive, {
  pass: {
    'what is not named is refused': having('seccomp={"defaultAction":"SCMP_ACT_ERRNO","syscalls":[]}'),
    'what is not named ends the process': having('seccomp:{ "defaultAction" : "SCMP_ACT_KILL_PROCESS" }'),
  },
  fail: {
    'what is not named is allowed': { ...having('seccomp={"defaultAction": "SCMP_ACT_ALLOW"}'), findings },
    'what is not named is only written down': {
      ...having('no-new-privileges', 'seccomp={"defaultAction":"SCMP_ACT_LOG"}'),
      findings,
    },
  },
  notApplicable: {
    'the default profile': having('no-new-privileges:true'),
    'that there is none is a matter of its own': having('seccomp=unconfined'),
    'no container': { containers: [] },
  },
});
