import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { limitDrift } from './limit-drift.ts';

checkCases(limitDrift, {
  pass: {
    'the same limits': beside(),
    'none on both sides, however it is written': beside({
      service: { limits: { pids: -1 } },
      container: { limits: { memoryBytes: 0, cpus: 0, pids: 0 } },
    }),
    'CPUs in single precision': beside({
      service: { limits: { cpus: 0.1 } },
      container: { limits: { memoryBytes: 0, cpus: 0.100000001, pids: 0 } },
    }),
    'the limit of processes that Podman sets by itself': beside({
      service: { limits: {} },
      container: { madeBy: 'podman', limits: { memoryBytes: 0, cpus: 0, pids: 2048 } },
    }),
    'CPUs as a quota': beside({
      service: { limits: {}, keys: { cpu_quota: at(6) } },
      container: { limits: { memoryBytes: 0, cpus: 0.5, pids: 0 } },
    }),
  },
  fail: {
    'other limits': {
      ...beside({
        service: { limits: { memoryBytes: 1024 ** 3, cpus: 2, pids: 50 }, keys: { mem_limit: at(5), deploy: at(6) } },
      }),
      findings: [
        drift('the limit of memory is not as declared', 5),
        drift('the limit of CPUs is not as declared', 6),
        drift('the limit of processes is not as declared', 6),
      ],
    },
    'another limit of processes on Podman': {
      ...beside({
        service: { limits: {} },
        container: { madeBy: 'podman', limits: { memoryBytes: 0, cpus: 0, pids: 2047 } },
      }),
      findings: [drift('the limit of processes is not as declared')],
    },
    'what Podman sets by itself, on Docker': {
      ...beside({ service: { limits: {} }, container: { limits: { memoryBytes: 0, cpus: 0, pids: 2048 } } }),
      findings: [drift('the limit of processes is not as declared')],
    },
    'a limit that is not in force': {
      ...beside({ container: { limits: { memoryBytes: 0, cpus: 1, pids: 100 } } }),
      findings: [drift('the limit of memory is not as declared')],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
