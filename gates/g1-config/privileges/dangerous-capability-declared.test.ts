import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dangerousCapabilityDeclared } from './dangerous-capability-declared.ts';

const adding = (...capAdd: string[]) => projectOf(aService('vpn', { capAdd, keys: { cap_add: at(7) } }));
const finding = (message: string, priority: 'P0' | 'P1' | 'P2') => ({
  subject: { service: 'vpn', ...at(7) },
  message,
  priority,
});

checkCases(dangerousCapabilityDeclared, {
  pass: {
    'nothing is added': projectOf(aService('api')),
    'ones of the default set': adding('CHOWN', 'NET_BIND_SERVICE'),
  },
  fail: {
    'one that takes the host': {
      ...adding('CAP_SYS_ADMIN'),
      findings: [finding('SYS_ADMIN is added, with which a process can take over the host', 'P0')],
    },
    'all of them, in small letters': {
      ...adding('all'),
      findings: [finding('ALL is added, with which a process can take over the host', 'P0')],
    },
    'each of several by itself': {
      ...adding('NET_ADMIN', 'CHOWN', 'SYS_PTRACE'),
      findings: [
        finding('NET_ADMIN is added, which reaches past the container', 'P1'),
        finding('SYS_PTRACE is added, which reads past the permissions of files or processes', 'P2'),
      ],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
