import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/evidence.ts';
import { hostNetworkDeclared } from './host-network-declared.ts';

checkCases(hostNetworkDeclared, {
  pass: {
    'networks of the project': projectOf(aService('api')),
    'no network': projectOf(aService('job', { networkMode: 'none' })),
    'the network of another service': projectOf(aService('api', { networkMode: 'service:vpn' })),
  },
  fail: {
    'the network of the host': {
      ...projectOf(aService('agent', { networkMode: 'host', keys: { network_mode: at(7) } }), aService('api')),
      findings: [{ subject: { service: 'agent', ...at(7) }, message: 'network_mode is host' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
