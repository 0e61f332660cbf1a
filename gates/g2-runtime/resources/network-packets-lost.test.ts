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
    'one in a thousand': traffic(4995, 2, 3),
  },
  fail: {
    'one in a hundred': {
      ...traffic(4950, 10, 40),
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: '50 of 5000 packets were lost' }],
    },
    // As a real engine counted them behind an interface whose far end took only the smaller half.
    'what was dropped on its way out is not among the packets that are counted': {
      ...traffic(15_026, 0, 14_803),
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: '14803 of 29829 packets were lost' }],
    },
    'nearly all of them': {
      ...traffic(200, 0, 2000),
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: '2000 of 2200 packets were lost' }],
    },
  },
  notApplicable: {
    'hardly any traffic': traffic(60, 1, 1),
    'the network of the host': { containers, resourceUsage: [aResourceUsage('api')] },
  },
});
