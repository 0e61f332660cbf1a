import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { kernelParameterWeakened } from './kernel-parameter-weakened.ts';

const setting = (kernelParameters: Record<string, string>) => ({
  containers: [aContainer('api', { security: aSecurity({ kernelParameters }) })],
});

checkCases(kernelParameterWeakened, {
  pass: { none: setting({}), 'a longer queue': setting({ 'net.core.somaxconn': '1024' }) },
  fail: {
    'ports on 127.0.0.1 opened, and forged senders': {
      ...setting({ 'net.ipv4.conf.all.route_localnet': '1', 'net.ipv4.conf.all.rp_filter': '0' }),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1', topic: 'net.ipv4.conf.all.route_localnet' },
          message: 'net.ipv4.conf.all.route_localnet is 1: its ports on 127.0.0.1 are reachable from its networks',
        },
        {
          subject: { service: 'api', container: 'shop-api-1', topic: 'net.ipv4.conf.all.rp_filter' },
          message: 'net.ipv4.conf.all.rp_filter is 0: packets with a forged sender are not dropped',
        },
      ],
    },
  },
  notApplicable: { 'an older capture': { containers: [aContainer('api')] } },
});
