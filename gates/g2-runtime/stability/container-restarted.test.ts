import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { containerRestarted } from './container-restarted.ts';

const finding = (restarts: string, container = 'shop-api-1') => ({
  subject: { service: 'api', container },
  message: `${restarts} by its restart policy`,
});
const restarted = (restartCount: number, different = {}) => aContainer('api', { restartCount, ...different });

checkCases(containerRestarted, {
  pass: {
    'it has run since it was started': { containers: [aContainer('api'), aContainer('ui')] },
    'it was stopped by hand': {
      containers: [aContainer('api', { state: aState({ status: 'exited', running: false, exitCode: 143 }) })],
    },
  },
  fail: {
    'once, and it runs now': { containers: [restarted(1), aContainer('ui')], findings: [finding('1 restart')] },
    'it is in a crash loop': {
      containers: [restarted(12, { state: aState({ status: 'restarting', restarting: true, exitCode: 1 }) })],
      findings: [finding('12 restarts')],
    },
    'the policy has given up': {
      containers: [restarted(5, { state: aState({ status: 'exited', running: false, exitCode: 1 }) })],
      findings: [finding('5 restarts')],
    },
    'one replica of two': {
      containers: [aContainer('api'), restarted(2, { name: 'shop-api-2', number: 2 })],
      findings: [finding('2 restarts', 'shop-api-2')],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [restarted(3, { oneOff: true })] },
  },
});
