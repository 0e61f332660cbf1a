import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { hostDrift } from './host-drift.ts';

checkCases(hostDrift, {
  pass: {
    'the engine names it by its id': beside(),
    'a name and entries in both notations': beside({
      service: { hostName: 'keeper', extraHosts: ['a=10.0.0.1', 'six=::1'] },
      container: { hostName: 'keeper', extraHosts: ['six:::1', 'a:10.0.0.1'] },
    }),
    'in the network of another container the name is that one’s': beside({
      container: { networkMode: 'container:ab', hostName: 'other' },
    }),
  },
  fail: {
    'another name': {
      ...beside({ service: { hostName: 'keeper', keys: { hostname: at(7) } } }),
      findings: [drift('the host name is not as declared', 7)],
    },
    'a name that is no longer declared': {
      ...beside({ container: { hostName: 'keeper' } }),
      findings: [drift('the host name is not as declared')],
    },
    'another address': {
      ...beside({
        service: { extraHosts: ['a=10.0.0.1'], keys: { extra_hosts: at(8) } },
        container: { extraHosts: ['a:10.0.0.2'] },
      }),
      findings: [drift('the host a is not as declared', 8)],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
