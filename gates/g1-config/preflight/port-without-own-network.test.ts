import { checkCases } from '../../testing/check-cases.ts';
import { aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { portWithoutOwnNetwork } from './port-without-own-network.ts';

const publishing = (networkMode?: string) =>
  projectOf(aService('web', { ports: [aPort()], keys: { ports: at(7) }, ...(networkMode && { networkMode }) }));
const subject = { service: 'web', ...at(7) };
const refused = [{ subject, message: 'ports cannot be published on the network of another container' }];

checkCases(portWithoutOwnNetwork, {
  pass: { 'the default network': publishing(), 'the bridge of the engine': publishing('bridge') },
  fail: {
    'the network of another service': { ...publishing('service:vpn'), findings: refused },
    'the network of another container': { ...publishing('container:vpn'), findings: refused },
    'the network of the host': {
      ...publishing('host'),
      findings: [{ subject, message: 'ports are dropped under network_mode host', priority: 'P1' }],
    },
    'no network': {
      ...publishing('none'),
      findings: [{ subject, message: 'ports are dropped under network_mode none', priority: 'P1' }],
    },
  },
  notApplicable: {
    'nothing is published': projectOf(aService('web', { networkMode: 'host' })),
  },
});
