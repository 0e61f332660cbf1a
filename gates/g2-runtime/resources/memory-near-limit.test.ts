import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aResourceUsage } from '../../testing/evidence.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { memoryNearLimit } from './memory-near-limit.ts';

const containers = [aContainer('api')];
const thresholds = thresholdsOf();
const shell = aContainer('api', { oneOff: true, name: 'shop-api-run-3f9a2c1b7d04' });
const using = (memoryBytes: number, different = {}) =>
  aResourceUsage('api', { memoryBytes, memoryLimitBytes: 1000, ...different });
const finding = (percent: number) => ({
  subject: { service: 'api', container: 'shop-api-1' },
  message: `it uses ${percent} % of its memory limit`,
});

checkCases(memoryNearLimit, {
  pass: {
    'far below it': { containers, thresholds, resourceUsage: [using(250)] },
    'exactly at the threshold': { containers, thresholds, resourceUsage: [using(900)] },
    'below a threshold of its own': {
      containers,
      thresholds: thresholdsOf({ maximumMemoryPercent: 99 }),
      resourceUsage: [using(980)],
    },
    'one without a limit, which another check tells': {
      containers,
      thresholds,
      resourceUsage: [using(250), aResourceUsage('ui', { memoryLimitBytes: 0 })],
    },
    'one container of compose run': {
      containers: [...containers, shell],
      thresholds,
      resourceUsage: [using(250), using(990, { container: shell.name })],
    },
  },
  fail: {
    'just above the threshold': { containers, thresholds, resourceUsage: [using(901)], findings: [finding(90.1)] },
    'at the limit': {
      containers,
      thresholds,
      resourceUsage: [using(1000), aResourceUsage('ui')],
      findings: [finding(100)],
    },
    'above a threshold of its own': {
      containers,
      thresholds: thresholdsOf({ maximumMemoryPercent: 50 }),
      resourceUsage: [using(600)],
      findings: [finding(60)],
    },
  },
  notApplicable: {
    'no limit': { containers, thresholds, resourceUsage: [using(900, { memoryLimitBytes: 0 })] },
    'nothing runs': { containers, thresholds, resourceUsage: [] },
  },
});
