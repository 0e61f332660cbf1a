import { anEvent, theEvents } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { stoppedByForce } from './stopped-by-force.ts';

const ask = (seconds: number) => anEvent('api', 'kill', seconds, { signal: '15' });
const kill = (seconds: number) => anEvent('api', 'kill', seconds, { signal: '9' });
const end = (seconds: number) => anEvent('api', 'die', seconds, { exitCode: 137 });

checkCases(stoppedByForce, {
  pass: {
    'it ended when asked': { engineEvents: theEvents(ask(60), end(59)) },
    'it ended, and was killed another time': { engineEvents: theEvents(ask(60), end(59), kill(30), end(29)) },
    'it was given next to no time': { engineEvents: theEvents(ask(60), kill(59), end(58)) },
  },
  fail: {
    'it was killed ten seconds later': {
      engineEvents: theEvents(ask(60), kill(50), end(49)),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'it was killed because it did not end when asked',
        },
      ],
    },
  },
  notApplicable: {
    'nothing was stopped': { engineEvents: theEvents(anEvent('api', 'start', 60)) },
    'it was killed without being asked': { engineEvents: theEvents(kill(60), end(59)) },
  },
});
