import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { hostNamespaceShared } from './host-namespace-shared.ts';

const finding = (message: string) => ({ subject: { service: 'agent', container: 'shop-agent-1' }, message });

checkCases(hostNamespaceShared, {
  pass: {
    'namespaces of its own': { containers: [aContainer('agent')] },
    'a namespace shared with another container': {
      containers: [
        aContainer('agent', { networkMode: 'container:ab12', security: aSecurity({ ipcMode: 'shareable' }) }),
      ],
    },
  },
  fail: {
    'the network of the host': {
      containers: [aContainer('agent', { networkMode: 'host' })],
      findings: [finding('it shares with the host: network')],
    },
    'several namespaces of the host are one finding': {
      containers: [
        aContainer('agent', { security: aSecurity({ pidMode: 'host', ipcMode: 'host', userNamespaceMode: 'host' }) }),
      ],
      findings: [finding('it shares with the host: processes, IPC, users')],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
