import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aCoverage, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { logTimesMissing } from './log-times-missing.ts';

const containers = [aContainer('api')];

checkCases(logTimesMissing, {
  pass: { 'every line has a time': { containers, logs: [aLogWindow('api')] } },
  fail: {
    'some have none': {
      containers,
      logs: [aLogWindow('api', { driver: 'odd', coverage: aCoverage({ untimedLines: 12 }) })],
      findings: [
        { subject: { service: 'api', container: 'shop-api-1' }, message: '12 untimed lines in 2,000 lines read' },
      ],
    },
  },
  notApplicable: { 'nothing was written': { containers, logs: [anEmptyLog('api')] } },
});
