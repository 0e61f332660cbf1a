import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { privilegedContainer } from './privileged-container.ts';

const runner = aContainer('runner', { security: aSecurity({ privileged: true }) });

checkCases(privilegedContainer, {
  pass: {
    'no container is privileged': { containers: [aContainer('api'), aContainer('worker')] },
    'a capability is not the same': { containers: [aContainer('api', { security: aSecurity({ capAdd: ['ALL'] }) })] },
  },
  fail: {
    'one of two': {
      containers: [aContainer('api'), runner],
      findings: [{ subject: { service: 'runner', container: 'shop-runner-1' }, message: 'it is privileged' }],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
