import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aResourceUsage } from '../../testing/evidence.ts';
import { cpuThrottled } from './cpu-throttled.ts';

const containers = [aContainer('api')];
const throttled = (periods: number, throttledPeriods: number) => ({
  containers,
  resourceUsage: [aResourceUsage('api', { throttling: { periods, throttledPeriods, throttledMs: 90_000 } })],
});

checkCases(cpuThrottled, {
  pass: {
    'hardly ever': throttled(30_000, 38),
    'less than in every fourth period': throttled(1000, 249),
  },
  fail: {
    'in every third period': {
      ...throttled(900, 300),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'its CPU limit stopped it in 33 % of the periods in which it wanted to run',
        },
      ],
    },
    'in every fourth period, of the fewest that tell': {
      ...throttled(600, 150),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'its CPU limit stopped it in 25 % of the periods in which it wanted to run',
          observed: '150 of 600 periods, 1 minute in all',
          expected: 'less than 25 %',
        },
      ],
    },
  },
  notApplicable: {
    'it has hardly run': throttled(80, 60),
    'the kernel counts nothing': { containers, resourceUsage: [aResourceUsage('api')] },
  },
});
