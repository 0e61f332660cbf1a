import type { PortRequest } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort } from '../../testing/compose.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { portDrift } from './port-drift.ts';

const requested = (different: Partial<PortRequest> = {}): PortRequest => ({
  containerPort: 3000,
  protocol: 'tcp',
  hostAddress: '127.0.0.1',
  hostPort: '3000',
  ...different,
});

checkCases(portDrift, {
  pass: {
    'nothing is published': beside(),
    'the same binding': beside({ service: { ports: [aPort()] }, container: { portRequests: [requested()] } }),
    'without an address it is every interface': beside({
      service: { ports: [anOpenPort(3000)] },
      container: { portRequests: [requested({ hostAddress: '0.0.0.0' })] },
    }),
    'any free port': beside({
      service: { ports: [{ target: 3000, protocol: 'tcp', at: at(8) }] },
      container: { portRequests: [requested({ hostAddress: '', hostPort: '49153' })] },
    }),
    'one port of a range': beside({
      service: { ports: [aPort({ published: '3000-3010' })] },
      container: { portRequests: [requested({ hostPort: '3004' })] },
    }),
    'the order does not matter': beside({
      service: { ports: [aPort(), aPort({ published: '4000' })] },
      container: { portRequests: [requested({ hostPort: '4000' }), requested()] },
    }),
  },
  fail: {
    'on every IPv6 interface instead of this host': {
      ...beside({ service: { ports: [aPort()] }, container: { portRequests: [requested({ hostAddress: '::' })] } }),
      findings: [drift('the port 3000/tcp is not as declared', 8)],
    },
    'declared and not there': {
      ...beside({ service: { ports: [aPort()] } }),
      findings: [drift('the port 3000/tcp is declared and not there', 8)],
    },
    'there and not declared': {
      ...beside({ service: { keys: { ports: at(7) } }, container: { portRequests: [requested()] } }),
      findings: [drift('the port 3000/tcp is there and not declared', 7)],
    },
    'a port outside of the range': {
      ...beside({
        service: { ports: [aPort({ published: '3000-3010' })] },
        container: { portRequests: [requested({ hostPort: '3011' })] },
      }),
      findings: [drift('the port 3000/tcp is not as declared', 8)],
    },
  },
  notApplicable: {
    ...NOTHING_TO_COMPARE,
    'the network of the host has no ports of its own': beside({ service: { networkMode: 'host', ports: [aPort()] } }),
    'an older capture does not tell what was asked for': beside({ container: { portRequests: undefined } }),
  },
});
