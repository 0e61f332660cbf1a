import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { mandatoryAccessControlMissing } from './mandatory-access-control-missing.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(mandatoryAccessControlMissing, {
  pass: {
    AppArmor: { engine: aPosturedEngine({}, { securityOptions: ['name=apparmor', 'name=seccomp,profile=builtin'] }) },
    SELinux: { engine: aPosturedEngine({}, { securityOptions: ['name=selinux'] }) },
  },
  fail: {
    neither: {
      engine: aPosturedEngine(),
      findings: [{ subject, message: 'neither AppArmor nor SELinux is among its security options' }],
    },
  },
  notApplicable: OLD,
});
