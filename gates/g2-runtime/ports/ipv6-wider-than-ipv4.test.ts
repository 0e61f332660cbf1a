import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { ipv6WiderThanIpv4 } from './ipv6-wider-than-ipv4.ts';

const bound = (...addresses: string[]) => ({
  containers: [
    aContainer('api', {
      ports: addresses.map((hostAddress) => ({ containerPort: 3000, protocol: 'tcp', hostAddress, hostPort: 8080 })),
    }),
  ],
});
const finding = (port: string, message: string) => ({
  subject: { service: 'api', container: 'shop-api-1', port: `${port}/tcp` },
  message,
});

checkCases(ipv6WiderThanIpv4, {
  pass: {
    'it is open by both, which another check tells': bound('0.0.0.0', '::'),
    'it is on the loopback by both': bound('127.0.0.1', '::1'),
    'it is on the loopback by IPv6 alone': bound('::1'),
    'it is on one address of each': bound('10.0.0.5', 'fd00::5'),
  },
  fail: {
    'it is on the loopback by IPv4 and open by IPv6': {
      ...bound('127.0.0.1', '::'),
      findings: [finding(':::8080', 'port 3000/tcp is on the loopback by IPv4 alone')],
    },
    'it is published by IPv6 alone': {
      ...bound('::'),
      findings: [{ ...finding(':::8080', 'port 3000/tcp is published by IPv6 alone'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'it is published by IPv4 alone': bound('0.0.0.0'),
    'nothing is published': bound(),
  },
});
