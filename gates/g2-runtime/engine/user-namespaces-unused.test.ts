import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { userNamespacesUnused } from './user-namespaces-unused.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(userNamespacesUnused, {
  pass: {
    'users are mapped': { engine: aPosturedEngine({}, { securityOptions: ['name=userns'] }) },
    rootless: { engine: aPosturedEngine({}, { securityOptions: ['name=rootless', 'name=cgroupns'] }) },
  },
  fail: {
    neither: {
      engine: aPosturedEngine(),
      findings: [{ subject, message: 'it runs as root and maps the users of containers to themselves' }],
    },
  },
  notApplicable: OLD,
});
