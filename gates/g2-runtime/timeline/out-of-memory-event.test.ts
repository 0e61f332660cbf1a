import { anEvent, theEvents } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aRun, aState } from '../../testing/evidence.ts';
import { outOfMemoryEvent } from './out-of-memory-event.ts';

const api = aContainer('api');
const oom = (seconds: number, containerId = api.id) => anEvent('api', 'oom', seconds, { containerId });
const subject = { service: 'api', container: 'shop-api-1' };

const run = aRun();

checkCases(outOfMemoryEvent, {
  pass: {
    'no event tells of it': { run, containers: [api], engineEvents: theEvents(anEvent('api', 'start', 60)) },
    'the state of the container tells it already': {
      run,
      containers: [{ ...api, state: aState({ oomKilled: true }) }],
      engineEvents: theEvents(oom(60)),
    },
    'it happened to a container of compose run': {
      run,
      containers: [api],
      engineEvents: theEvents({ ...oom(60), oneOff: true }),
    },
  },
  fail: {
    'it runs on, because another process than the first was killed': {
      run,
      containers: [api],
      engineEvents: theEvents(oom(120), oom(60)),
      findings: [{ subject, message: 'it ran out of memory 2 times' }],
    },
    'it was replaced since': {
      run,
      containers: [api],
      engineEvents: theEvents(oom(60, 'an earlier one')),
      findings: [{ subject, message: 'it ran out of memory 1 time' }],
    },
  },
  notApplicable: {
    'there is no container': { run, containers: [], engineEvents: theEvents() },
    'Podman, which has no event for it': {
      run,
      containers: [aContainer('api', { madeBy: 'podman' })],
      engineEvents: theEvents(),
    },
  },
});
