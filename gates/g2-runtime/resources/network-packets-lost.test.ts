import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aResourceUsage } from '../../testing/evidence.ts';
import { networkPacketsLost } from './network-packets-lost.ts';

const containers = [aContainer('api')];
const traffic = (packets: number, errors: number, dropped: number) => ({
  containers,
  resourceUsage: [aResourceUsage('api', { network: { receivedBytes: 1e6, sentBytes: 1e6, packets, errors, dropped } })],
});

checkCases(networkPacketsLost, {
  pass: {
    'nothing was lost': traffic(5000, 0, 0),
    'one in a thousand': traffic(5000, 2, 3),
  },
  fail: {
    'one in a hundred': {
      ...traffic(5000, 10, 40),
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: '50 of 5000 packets were lost' }],
    },
  },
  notApplicable: {
    'hardly any traffic': traffic(60, 1, 1),
    'the network of the host': { containers, resourceUsage: [aResourceUsage('api')] },
  },
});
