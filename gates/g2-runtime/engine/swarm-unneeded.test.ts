import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { swarmUnneeded } from './swarm-unneeded.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(swarmUnneeded, {
  pass: { inactive: { engine: aPosturedEngine() } },
  fail: {
    active: {
      engine: aPosturedEngine({ swarm: { state: 'active', error: '' } }),
      findings: [{ subject, message: 'it takes part in a swarm, and its state there is active' }],
    },
    'locked out of it': {
      engine: aPosturedEngine({ swarm: { state: 'locked', error: 'Swarm is encrypted and needs to be unlocked' } }),
      findings: [{ subject, message: 'it takes part in a swarm, and its state there is locked', priority: 'P2' }],
    },
  },
  notApplicable: OLD,
});
