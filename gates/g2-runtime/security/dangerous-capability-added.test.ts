import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { dangerousCapabilityAdded } from './dangerous-capability-added.ts';

const having = (...capAdd: string[]) => aContainer('vpn', { security: aSecurity({ capAdd }) });
const finding = (message: string) => ({ subject: { service: 'vpn', container: 'shop-vpn-1' }, message });

checkCases(dangerousCapabilityAdded, {
  pass: {
    'no capability was added': { containers: [aContainer('api')] },
    'a harmless one was added': { containers: [having('NET_BIND_SERVICE', 'CHOWN')] },
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
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
