import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { aLogClass, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { errorBurstInLog } from './error-burst-in-log.ts';

const containers = [aContainer('api', { state: aState({ startedAt: secondsAgo(3600) }) })];
const burst = (from: number, to: number) => ({ from: secondsAgo(from), to: secondsAgo(to), lines: 40 });
const subject = { service: 'api', container: 'shop-api-1' };

const { bursts: _, ...older } = aLogWindow('api');

checkCases(errorBurstInLog, {
  pass: { 'errors now and then': { containers, logs: [aLogWindow('api')] } },
  fail: {
    'while the service was running, with something new': {
      containers,
      logs: [
        aLogWindow('api', {
          bursts: [burst(1200, 1080)],
          classes: [{ ...aLogClass('error', 'refused'), first: secondsAgo(1190) }, aLogClass('error', 'usual')],
        }),
      ],
      findings: [
        {
          subject,
          message:
            'a burst from 2026-01-31 21:10:00 UTC to 2026-01-31 21:12:00 UTC: 40 fatal or error lines in 2,000 lines read',
        },
      ],
    },
    'around its start, which is less urgent': {
      containers,
      logs: [aLogWindow('api', { bursts: [burst(3600, 3540)] })],
      findings: [
        {
          subject,
          message:
            'a burst from 2026-01-31 20:30:00 UTC to 2026-01-31 20:31:00 UTC: 40 fatal or error lines in 2,000 lines read',
          priority: 'P3',
        },
      ],
    },
  },
  notApplicable: {
    'nothing was written': { containers, logs: [anEmptyLog('api')] },
    'an older capture does not tell of minutes': {
      containers,
      logs: [older],
    },
  },
});
