import { capabilityDanger } from '../../../src/derive/hardening/capability.ts';
import { CAPABILITIES } from '../../../src/derive/hardening/known-capability.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { dangerousCapabilityAdded } from './dangerous-capability-added.ts';

const having = (...capAdd: string[]) => aContainer('vpn', { security: aSecurity({ capAdd }) });
const dropping = (capDrop: string[], ...capAdd: string[]) =>
  aContainer('vpn', { security: aSecurity({ capAdd, capDrop }) });
const finding = (message: string) => ({ subject: { service: 'vpn', container: 'shop-vpn-1' }, message });

checkCases(dangerousCapabilityAdded, {
  pass: {
    'no capability was added': { containers: [aContainer('api')] },
    'a harmless one was added': { containers: [having('NET_BIND_SERVICE', 'CHOWN')] },
    'all were added and every dangerous one dropped again': {
      containers: [
        dropping(
          CAPABILITIES.filter((name) => capabilityDanger(name) !== undefined),
          'ALL',
        ),
      ],
    },
  },
  fail: {
    'one that weakens the wall': {
      containers: [having('CHOWN', 'NET_ADMIN')],
      findings: [finding('it was given NET_ADMIN')],
    },
    'one that takes the host': {
      containers: [having('CAP_SYS_ADMIN')],
      findings: [{ ...finding('it was given SYS_ADMIN'), priority: 'P0' }],
    },
    'all of them': { containers: [having('all')], findings: [{ ...finding('it was given ALL'), priority: 'P0' }] },
    'all but the one that was thought of': {
      containers: [dropping(['CAP_SYS_ADMIN'], 'ALL')],
      findings: [{ ...finding('it was given ALL but SYS_ADMIN'), priority: 'P0' }],
    },
    'what is both dropped and added is added': {
      containers: [dropping(['BPF'], 'BPF')],
      findings: [finding('it was given BPF')],
    },
    'one that reads past permissions': {
      containers: [having('SYS_PTRACE')],
      findings: [{ ...finding('it was given SYS_PTRACE'), priority: 'P2' }],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'that it is privileged is a matter of its own': {
      containers: [aContainer('vpn', { security: aSecurity({ privileged: true, capAdd: ['SYS_ADMIN'] }) })],
    },
  },
});
