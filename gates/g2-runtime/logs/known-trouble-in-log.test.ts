import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aLogClass, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { knownTroubleInLog } from './known-trouble-in-log.ts';

const containers = [aContainer('api')];
const { classes: _, ...older } = aLogWindow('api');
const told = (topic: string, lines: number) => ({
  subject: { service: 'api', container: 'shop-api-1', topic },
  message: `${topic}: ${lines} such ${lines === 1 ? 'line' : 'lines'} in 2,000 lines read`,
});

checkCases(knownTroubleInLog, {
  pass: {
    'calm lines only': { containers, logs: [aLogWindow('api')] },
    'an error of which nothing is known': {
      containers,
      logs: [aLogWindow('api', { classes: [aLogClass('error', 'ERROR order 7 is odd')] })],
    },
    'memory, which has a check of its own': {
      containers,
      logs: [aLogWindow('api', { classes: [aLogClass('error', 'JavaScript heap out of memory')] })],
    },
  },
  fail: {
    'two classes of one trouble are one finding': {
      containers,
      logs: [
        aLogWindow('api', {
          classes: [
            aLogClass('error', 'connect ECONNREFUSED 172.18.0.3:5432', 40),
            aLogClass('warning', 'redis: connection refused', 2),
            aLogClass('error', 'password authentication failed for user "app"'),
          ],
        }),
      ],
      findings: [told('connection refused', 42), { ...told('password refused', 1), priority: 'P1' }],
    },
  },
  notApplicable: {
    'nothing was written': { containers, logs: [anEmptyLog('api')] },
    'an older capture has a few lines only': { containers, logs: [older] },
  },
});
