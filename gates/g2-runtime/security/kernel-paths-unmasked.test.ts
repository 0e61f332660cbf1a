import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { kernelPathsUnmasked } from './kernel-paths-unmasked.ts';

const hiding = (maskedPaths: string[], privileged = false) => ({
  containers: [aContainer('api', { security: aSecurity({ maskedPaths, privileged }) })],
});

checkCases(kernelPathsUnmasked, {
  pass: { 'the default': hiding(['/proc/kcore']) },
  fail: {
    'systempaths=unconfined': {
      ...hiding([]),
      findings: [
        { subject: { service: 'api', container: 'shop-api-1' }, message: 'no path of the kernel is hidden from it' },
      ],
    },
  },
  notApplicable: { privileged: hiding([], true), 'an older capture': { containers: [aContainer('api')] } },
});
