import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { hostNameShared } from './host-name-shared.ts';

const named = (utsMode: string, networkMode = 'shop_default') => ({
  containers: [aContainer('agent', { networkMode, security: aSecurity({ utsMode }) })],
});

checkCases(hostNameShared, {
  pass: { 'a name of its own': named('') },
  fail: {
    'the name of the host': {
      ...named('host'),
      findings: [
        { subject: { service: 'agent', container: 'shop-agent-1' }, message: 'it shares the host name of the host' },
      ],
    },
  },
  notApplicable: {
    'an older capture': { containers: [aContainer('agent')] },
    'the network of the host is a matter of its own': named('host', 'host'),
  },
});
