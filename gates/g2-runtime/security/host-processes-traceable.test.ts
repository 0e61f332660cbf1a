import type { ContainerSecurity } from '../../../src/model/evidence/container-security.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { hostProcessesTraceable } from './host-processes-traceable.ts';

const having = (different: Partial<ContainerSecurity>) => ({
  containers: [aContainer('agent', { security: aSecurity(different) })],
});
const findings = [
  {
    subject: { service: 'agent', container: 'shop-agent-1' },
    message: 'it sees the processes of the host and may trace them',
  },
];

checkCases(hostProcessesTraceable, {
  pass: {
    'it may trace its own processes': having({ capAdd: ['SYS_PTRACE'] }),
    'it sees those of the host and may not trace them': having({ pidMode: 'host' }),
    'the processes of another container': having({ pidMode: 'container:ab12', capAdd: ['SYS_PTRACE'] }),
    'what was added is dropped again': having({ pidMode: 'host', capAdd: ['ALL'], capDrop: ['SYS_PTRACE'] }),
    'that it is privileged is a matter of its own': having({ pidMode: 'host', privileged: true }),
  },
  fail: {
    'it sees and may trace': { ...having({ pidMode: 'host', capAdd: ['CAP_SYS_PTRACE'] }), findings },
    'it may do everything': { ...having({ pidMode: 'host', capAdd: ['ALL'] }), findings },
  },
  notApplicable: { 'there is no container': { containers: [] } },
});
