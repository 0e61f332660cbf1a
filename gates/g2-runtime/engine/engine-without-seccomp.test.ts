import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { engineWithoutSeccomp } from './engine-without-seccomp.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(engineWithoutSeccomp, {
  pass: {
    'the default profile': { engine: aPosturedEngine() },
    'a profile of its own': {
      engine: aPosturedEngine({}, { securityOptions: ['name=seccomp,profile=/etc/docker/own.json'] }),
    },
  },
  fail: {
    'a kernel without it': {
      engine: aPosturedEngine({}, { securityOptions: ['name=apparmor'] }),
      findings: [{ subject, message: 'containers start without a filter of system calls unless they name one' }],
    },
    'switched off': {
      engine: aPosturedEngine({}, { securityOptions: ['name=seccomp,profile=unconfined'] }),
      findings: [{ subject, message: 'containers start without a filter of system calls unless they name one' }],
    },
  },
  notApplicable: OLD,
});
