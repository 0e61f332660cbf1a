import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { servicePaused } from './service-paused.ts';

const paused = aState({ status: 'paused', running: true });

checkCases(servicePaused, {
  pass: {
    'it runs': { containers: [aContainer('api')] },
    'it has ended': { containers: [aContainer('api', { state: aState({ status: 'exited', running: false }) })] },
  },
  fail: {
    'the engine calls it running, but it is frozen': {
      containers: [aContainer('api', { state: paused }), aContainer('ui')],
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: 'it is paused' }],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [aContainer('shell', { oneOff: true, state: paused })] },
  },
});
