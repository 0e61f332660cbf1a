import { type GivenProcess, theProcesses } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { severalMainProcesses } from './several-main-processes.ts';

const running = (...processes: readonly GivenProcess[]) => ({
  containers: [aContainer('api')],
  processes: [theProcesses('api', ...processes)],
});
const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'it runs 2 programs side by side',
};
const TWO: readonly GivenProcess[] = [
  [1, 0, 'sh -c node server.js & node worker.js'],
  [2, 1, 'node server.js'],
  [3, 1, 'node worker.js'],
];

checkCases(severalMainProcesses, {
  pass: {
    'one program': running([1, 0, 'node server.js']),
    'a program and its workers': running([1, 0, 'nginx: master process'], [2, 1, 'nginx: worker process']),
    'the same program several times': running([1, 0, 'sh run.sh'], [2, 1, 'node worker.js'], [3, 1, 'node worker.js']),
    'a health check beside it': running([1, 0, 'node server.js'], [7, 0, 'node -e fetch()']),
  },
  fail: {
    'two programs in a shell': { ...running(...TWO), findings: [finding] },
    'two programs under a supervisor': {
      ...running([1, 0, 'python3 /usr/bin/supervisord'], [2, 1, 'nginx: master process'], [3, 1, 'php-fpm: master']),
      findings: [finding],
    },
    'in the image of others': {
      containers: [aContainer('api', { image: 'nginx:1.27' })],
      processes: [theProcesses('api', ...TWO)],
      findings: [{ ...finding, priority: 'P3' }],
    },
  },
  notApplicable: { 'nothing is listed': { containers: [aContainer('api')], processes: [] } },
});
