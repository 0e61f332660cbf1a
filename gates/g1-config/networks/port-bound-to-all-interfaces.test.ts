import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { portBoundToAllInterfaces } from './port-bound-to-all-interfaces.ts';

const publishing = (...ports: ReturnType<typeof aPort>[]) => projectOf(aService('api', { ports }));
const finding = (port: string) => ({
  subject: { service: 'api', port, ...at(8) },
  message: 'published on every interface',
});

checkCases(portBoundToAllInterfaces, {
  pass: {
    'bound to loopback': publishing(aPort()),
    'bound to IPv6 loopback': publishing(aPort({ hostAddress: '::1' })),
    'bound to one chosen address': publishing(aPort({ hostAddress: '192.0.2.10' })),
  },
  fail: {
    'no address': { ...publishing(anOpenPort(3000)), findings: [finding('3000:3000/tcp')] },
    'every IPv4 address': {
      ...publishing(aPort({ hostAddress: '0.0.0.0' })),
      findings: [finding('0.0.0.0:3000:3000/tcp')],
    },
    'every IPv6 address': { ...publishing(aPort({ hostAddress: '::' })), findings: [finding('[::]:3000:3000/tcp')] },
    'one of two': { ...publishing(aPort(), anOpenPort(3000)), findings: [finding('3000:3000/tcp')] },
  },
  notApplicable: {
    'nothing is published': publishing(),
    'a proxy is there to be reached': projectOf(aService('edge', { image: 'caddy:2.8', ports: [anOpenPort(443)] })),
    'data stores have a check of their own': projectOf(
      aService('db', { image: 'postgres:17', ports: [anOpenPort(5432)] }),
    ),
    'so has what stands beside a proxy': projectOf(
      aService('edge', { image: 'caddy:2.8', ports: [anOpenPort(443)] }),
      aService('api', { ports: [anOpenPort(3000)] }),
    ),
    'Compose drops the ports of a service on the network of the host': projectOf(
      aService('api', { networkMode: 'host', ports: [anOpenPort(3000)] }),
    ),
  },
});
