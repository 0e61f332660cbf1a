import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anEngine, aSecurity } from '../../testing/evidence.ts';
import { cgroupNamespaceShared } from './cgroup-namespace-shared.ts';

const having = (cgroupNamespaceMode: string, cgroupVersion = '2', privileged = false) => ({
  containers: [aContainer('agent', { security: aSecurity({ cgroupNamespaceMode, privileged }) })],
  engine: anEngine({ cgroupVersion }),
});

checkCases(cgroupNamespaceShared, {
  pass: {
    'control groups of its own': having('private'),
    'that it is privileged is a matter of its own': having('host', '2', true),
  },
  fail: {
    'those of the host': {
      ...having('host'),
      findings: [
        {
          subject: { service: 'agent', container: 'shop-agent-1' },
          message: 'it sees the control groups of the host',
        },
      ],
    },
  },
  notApplicable: {
    'version 1 shares them by itself': having('host', '1'),
    'an older capture': { containers: [aContainer('agent')], engine: anEngine() },
  },
});
