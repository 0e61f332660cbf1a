import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aResourceUsage } from '../../testing/evidence.ts';
import { pidsNearLimit } from './pids-near-limit.ts';

const limitedTo = (pids: number) => [aContainer('api', { limits: { memoryBytes: 0, cpus: 0, pids } })];
const using = (pids: number) => [aResourceUsage('api', { pids })];

checkCases(pidsNearLimit, {
  pass: {
    'far from it': { containers: limitedTo(100), resourceUsage: using(12) },
    'not quite near': { containers: limitedTo(100), resourceUsage: using(79) },
  },
  fail: {
    'four fifths are used': {
      containers: limitedTo(100),
      resourceUsage: using(80),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'it uses 80 % of its limit of processes and threads',
        },
      ],
    },
  },
  notApplicable: {
    'there is no limit': { containers: limitedTo(0), resourceUsage: using(900) },
    'only a container of compose run has one': {
      containers: [{ ...aContainer('api'), oneOff: true }],
      resourceUsage: using(99),
    },
  },
});
