import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { liveRestoreDisabled } from './live-restore-disabled.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(liveRestoreDisabled, {
  pass: { on: { engine: aPosturedEngine({}, { liveRestore: true }) } },
  fail: { off: { engine: aPosturedEngine(), findings: [{ subject, message: 'live restore is off' }] } },
  notApplicable: {
    ...OLD,
    'part of a swarm': { engine: aPosturedEngine({ swarm: { state: 'active', error: '' } }) },
    'Podman, which has no daemon above its containers': { engine: aPosturedEngine({ product: 'Podman Engine' }) },
  },
});
