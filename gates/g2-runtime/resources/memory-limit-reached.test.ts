import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anEngine, aResourceUsage } from '../../testing/evidence.ts';
import { memoryLimitReached } from './memory-limit-reached.ts';

const containers = [aContainer('api')];
const subject = { service: 'api', container: 'shop-api-1' };

checkCases(memoryLimitReached, {
  pass: {
    'it never did': { containers, resourceUsage: [aResourceUsage('api', { memoryFailures: 0 })] },
    'the kernel counts nothing when there is nothing': { containers, resourceUsage: [aResourceUsage('api')] },
  },
  fail: {
    'the kernel made room by dropping files': {
      containers,
      engine: anEngine({ cgroupVersion: '1' }),
      resourceUsage: [aResourceUsage('api', { memoryFailures: 101 })],
      findings: [{ subject, message: 'its memory was at its limit 101 times' }],
    },
    'the kernel could not make room': {
      containers,
      engine: anEngine({ cgroupVersion: '2' }),
      resourceUsage: [aResourceUsage('api', { memoryFailures: 1 })],
      findings: [{ subject, message: 'it ran out of memory at its limit 1 time', priority: 'P2' }],
    },
    'it is not known how the kernel counts': {
      containers,
      resourceUsage: [aResourceUsage('api', { memoryFailures: 2 })],
      findings: [{ subject, message: 'its memory was at its limit 2 times' }],
    },
  },
  notApplicable: {
    'there is no limit': { containers, resourceUsage: [aResourceUsage('api', { memoryLimitBytes: 0 })] },
  },
});
