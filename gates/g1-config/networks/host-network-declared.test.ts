import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { hostNetworkDeclared } from './host-network-declared.ts';

checkCases(hostNetworkDeclared, {
  pass: {
    'networks of the project': projectOf(aService('api')),
    'no network': projectOf(aService('job', { networkMode: 'none' })),
    'the network of another service': projectOf(aService('api', { networkMode: 'service:vpn' })),
  },
  fail: {
    'the network of the host': {
      ...projectOf(aService('beacon', { networkMode: 'host', keys: { network_mode: at(7) } }), aService('api')),
      findings: [{ subject: { service: 'beacon', ...at(7) }, message: 'the service uses the network of the host' }],
    },
    'an external network of that name': {
      composeProject: aProject({
        services: [aService('beacon', { networks: [{ name: 'hostnet', aliases: [] }], keys: { networks: at(8) } })],
        networks: [{ key: 'hostnet', name: 'host', external: true, internal: false }],
      }),
      findings: [{ subject: { service: 'beacon', ...at(8) }, message: 'the service uses the network of the host' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
