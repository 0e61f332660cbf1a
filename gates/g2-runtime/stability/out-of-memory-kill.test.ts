import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { outOfMemoryKill } from './out-of-memory-kill.ts';

const inState = (different: Parameters<typeof aState>[0]) => aContainer('api', { state: aState(different) });
const found = (observed: string) => [
  { subject: { service: 'api', container: 'shop-api-1' }, message: 'it ran out of memory', observed },
];
const KILLED = { status: 'exited', running: false, exitCode: 137, oomKilled: true } as const;

checkCases(outOfMemoryKill, {
  pass: {
    'it runs': { containers: [aContainer('api')] },
    'it was killed, but not for lack of memory': {
      containers: [inState({ status: 'exited', running: false, exitCode: 137 })],
    },
  },
  fail: {
    'it ended with it': {
      containers: [inState(KILLED), aContainer('ui')],
      findings: found('memory limit 256 MiB, exit code 137 (killed, SIGKILL)'),
    },
    'it ended with it and is started again': {
      containers: [inState({ ...KILLED, status: 'restarting', running: true, restarting: true })],
      findings: found('memory limit 256 MiB, exit code 137 (killed, SIGKILL)'),
    },
    'one of its processes was killed and it goes on': {
      containers: [inState({ oomKilled: true })],
      findings: found('memory limit 256 MiB, state running'),
    },
    'it has no limit of its own': {
      containers: [{ ...inState({ oomKilled: true }), limits: { memoryBytes: 0, cpus: 0, pids: 0 } }],
      findings: found('no memory limit of its own, state running'),
    },
    'a job': {
      containers: [
        {
          ...inState({ status: 'exited', running: false, exitCode: 1, oomKilled: true }),
          restartPolicy: { name: 'no', maximumRetries: 0 },
        },
      ],
      findings: found('memory limit 256 MiB, exit code 1'),
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [{ ...inState({ oomKilled: true }), oneOff: true }] },
  },
});
