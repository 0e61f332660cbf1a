import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift } from '../../testing/drift.ts';
import { aResourceUsage } from '../../testing/evidence.ts';
import { memoryLimitUnenforced } from './memory-limit-unenforced.ts';

const measured = (memoryLimitBytes: number) => ({ resourceUsage: [aResourceUsage('api', { memoryLimitBytes })] });
const MIB = 1024 ** 2;

checkCases(memoryLimitUnenforced, {
  pass: {
    'as declared': { ...beside(), ...measured(256 * MIB) },
    'less than declared is another finding': { ...beside(), ...measured(128 * MIB) },
  },
  fail: {
    none: {
      ...beside({ service: { keys: { mem_limit: at(6) } } }),
      ...measured(0),
      findings: [drift('it may use more memory than is declared', 6)],
    },
    more: { ...beside(), ...measured(512 * MIB), findings: [drift('it may use more memory than is declared')] },
  },
  notApplicable: {
    'none is declared': { ...beside({ service: { limits: {} } }), ...measured(0) },
    'it was not measured': { ...beside(), resourceUsage: [] },
  },
});
