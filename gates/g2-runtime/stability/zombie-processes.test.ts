import { theProcesses } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aProcessList, aResourceUsage } from '../../testing/evidence.ts';
import { zombieProcesses } from './zombie-processes.ts';

const containers = [aContainer('api')];
const subject = { service: 'api', container: 'shop-api-1' };
const server = theProcesses('api', [7, 1, 'node server.js', { threads: 11 }]);
const counted = (pids: number, ...others: number[]) => [
  aResourceUsage('api', {
    pids,
    samples: [pids, ...others].map((one) => ({ memoryBytes: 0, cpuPercent: 0, pids: one })),
  }),
];

checkCases(zombieProcesses, {
  pass: {
    'every process runs': { containers, processes: [server] },
    'the kernel counts what is listed': { containers, processes: [server], resourceUsage: counted(11) },
    'a health check was running when it counted': { containers, processes: [server], resourceUsage: counted(29) },
    'it counted more only once': { containers, processes: [server], resourceUsage: counted(90, 11) },
    'threads were not listed': {
      containers,
      processes: [aProcessList('api', ['1000'])],
      resourceUsage: counted(90),
    },
  },
  fail: {
    'they are listed': {
      containers,
      processes: [theProcesses('api', [7, 1, 'node server.js'], [8, 7, '[convert] <defunct>', { state: 'Z' }])],
      findings: [{ subject, message: '1 process that was never waited for' }],
    },
    'they are only counted': {
      containers,
      processes: [server],
      resourceUsage: counted(51, 60),
      findings: [{ subject, message: 'the kernel counts 40 more than its processes have threads' }],
    },
  },
  notApplicable: {
    'nothing is listed': { containers, processes: [] },
    'only a container of compose run runs': {
      containers: [{ ...aContainer('api'), oneOff: true }],
      processes: [server],
    },
  },
});
