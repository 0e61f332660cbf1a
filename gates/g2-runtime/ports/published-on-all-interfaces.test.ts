import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { publishedOnAllInterfaces } from './published-on-all-interfaces.ts';

const publishing = (hostAddress: string) =>
  aContainer('api', { ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress, hostPort: 3000 }] });

const finding = (hostAddress: string) => ({
  subject: { service: 'api', container: 'shop-api-1', port: `${hostAddress}:3000/tcp` },
  message: 'port 3000/tcp is published on every interface',
});

checkCases(publishedOnAllInterfaces, {
  pass: {
    'bound to loopback': { containers: [publishing('127.0.0.1')] },
    'bound to IPv6 loopback': { containers: [publishing('::1')] },
    'bound to one chosen address': { containers: [publishing('192.0.2.10')] },
  },
  fail: {
    'bound to every IPv4 interface': { containers: [publishing('0.0.0.0')], findings: [finding('0.0.0.0')] },
    'bound to every IPv6 interface': { containers: [publishing('::')], findings: [finding('::')] },
  },
  notApplicable: {
    'a proxy is there to be reached': { containers: [{ ...publishing('0.0.0.0'), image: 'caddy:2.8' }] },
    'a data store is judged by a check of its own': {
      containers: [{ ...publishing('0.0.0.0'), image: 'postgres:16' }],
    },
    'an administration interface is judged by a check of its own': {
      containers: [{ ...publishing('0.0.0.0'), image: 'adminer:4.8.1' }],
    },
    'nothing is published': { containers: [aContainer('worker')] },
    'there is no container': { containers: [] },
  },
});
