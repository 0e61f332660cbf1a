import { type GivenProcess, theProcesses } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { shellAsFirstProcess } from './shell-as-first-process.ts';

const running = (...processes: readonly GivenProcess[]) => ({
  containers: [aContainer('api')],
  processes: [theProcesses('api', ...processes)],
});
const subject = { service: 'api', container: 'shop-api-1' };
const finding = { subject, message: 'its first process is sh, and the program runs under it' };

checkCases(shellAsFirstProcess, {
  pass: {
    'the program is the first process': running([1, 0, 'node server.js']),
    'the shell made way for the program': running([1, 0, 'sleep infinity']),
    'an init stands between': running([1, 0, '/sbin/docker-init -- sh -c x'], [2, 1, 'sh -c x'], [3, 2, 'node x.js']),
    'someone has entered with a shell': {
      ...running([1, 0, 'node server.js']),
      processes: [theProcesses('api', [9, 0, 'node server.js'], [7, 0, 'bash'], [8, 7, 'vi'])],
    },
  },
  fail: {
    'a command was written as a text': {
      ...running([1, 0, '/bin/sh -c node server.js'], [2, 1, 'node server.js']),
      findings: [finding],
    },
    'a script starts the program and waits, and may hand on signals': {
      ...running([1, 0, 'sh /run.sh'], [2, 1, 'node server.js']),
      findings: [{ ...finding, priority: 'P3' }],
    },
    'a text that says what to do on a signal': {
      ...running([1, 0, 'sh -c trap "kill 2" TERM; node server.js & wait'], [2, 1, 'node server.js']),
      findings: [{ ...finding, priority: 'P3' }],
    },
    'the image is that of others': {
      containers: [aContainer('api', { image: 'nginx:1.27' })],
      processes: [theProcesses('api', [1, 0, '/bin/sh -c nginx'], [2, 1, 'nginx: master process'])],
      findings: [{ ...finding, priority: 'P3' }],
    },
  },
  notApplicable: { 'nothing is listed': { containers: [aContainer('api')], processes: [] } },
});
