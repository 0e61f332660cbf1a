import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { serviceCrashLooping } from './service-crash-looping.ts';

const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'it ended and is waiting to be restarted',
};
const inState = (different: Parameters<typeof aState>[0]) => [aContainer('api', { state: aState(different) })];

checkCases(serviceCrashLooping, {
  pass: {
    'it runs': { containers: [aContainer('api')] },
    'it was restarted and runs now': { containers: [aContainer('api', { restartCount: 4 })] },
    'it has ended for good': { containers: inState({ status: 'exited', running: false, exitCode: 1 }) },
  },
  fail: {
    'it waits for its next start': {
      containers: inState({ status: 'restarting', running: true, restarting: true, exitCode: 1 }),
      findings: [finding],
    },
    'the engine calls it running, and restarting too': {
      containers: inState({ status: 'running', running: true, restarting: true }),
      findings: [finding],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [aContainer('shell', { oneOff: true })] },
  },
});
