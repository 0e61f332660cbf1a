import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { outOfMemoryKill } from './out-of-memory-kill.ts';

const inState = (different: Parameters<typeof aState>[0]) => aContainer('api', { state: aState(different) });
const findings = [{ subject: { service: 'api', container: 'shop-api-1' }, message: 'it ran out of memory' }];

checkCases(outOfMemoryKill, {
  pass: {
    'it runs': { containers: [aContainer('api')] },
    'it was killed, but not for lack of memory': {
      containers: [inState({ status: 'exited', running: false, exitCode: 137 })],
    },
  },
  fail: {
    'it ended with it': {
      containers: [inState({ status: 'exited', running: false, exitCode: 137, oomKilled: true }), aContainer('ui')],
      findings,
    },
    'one of its processes was killed and it goes on': { containers: [inState({ oomKilled: true })], findings },
    'it has no limit of its own': {
      containers: [{ ...inState({ oomKilled: true }), limits: { memoryBytes: 0, cpus: 0, pids: 0 } }],
      findings,
    },
    'a job': {
      containers: [
        {
          ...inState({ status: 'exited', running: false, exitCode: 1, oomKilled: true }),
          restartPolicy: { name: 'no', maximumRetries: 0 },
        },
      ],
      findings,
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [{ ...inState({ oomKilled: true }), oneOff: true }] },
  },
});
