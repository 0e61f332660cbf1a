import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { exitedWithError } from './exited-with-error.ts';

const no = { name: 'no', maximumRetries: 0 };
const ended = (exitCode: number, different: Parameters<typeof aState>[0] = {}) =>
  aContainer('api', {
    state: aState({ status: 'exited', running: false, exitCode, finishedAt: secondsAgo(60), ...different }),
  });
const finding = (exit: string) => ({
  subject: { service: 'api', container: 'shop-api-1' },
  message: `it ended with ${exit}`,
});

checkCases(exitedWithError, {
  pass: {
    'it runs': { containers: [aContainer('api')] },
    'a job is done': { containers: [{ ...ended(0), restartPolicy: no }] },
    'it waits for its next start, which other checks tell': {
      containers: [ended(1, { status: 'restarting', running: true, restarting: true })],
    },
    'it was never started, which another check tells': { containers: [ended(127, { status: 'created' })] },
  },
  fail: {
    'a job has failed': {
      containers: [{ ...ended(1), restartPolicy: no }, aContainer('ui')],
      findings: [finding('exit code 1')],
    },
    'it was killed': { containers: [ended(137)], findings: [finding('exit code 137 (killed, SIGKILL)')] },
    'it is dead': { containers: [ended(1, { status: 'dead' })], findings: [finding('exit code 1')] },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [{ ...ended(1), oneOff: true }] },
  },
});
