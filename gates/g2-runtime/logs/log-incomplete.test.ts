import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aCoverage, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { logIncomplete } from './log-incomplete.ts';

const containers = [aContainer('api')];
const incomplete = { code: 'log.engine_error', message: 'the engine could not read the whole log: invalid character' };
const { coverage: _, ...older } = aLogWindow('api');

checkCases(logIncomplete, {
  pass: {
    'all was read': { containers, logs: [aLogWindow('api')] },
    'an empty log was read to its end too': { containers, logs: [anEmptyLog('api')] },
    'older lines were left out, but no newer ones': {
      containers,
      logs: [aLogWindow('api', { truncated: true, coverage: aCoverage({ leftOut: ['tail'] }) })],
    },
  },
  fail: {
    'the engine stopped at a record': {
      containers,
      logs: [aLogWindow('api', { coverage: aCoverage({ incomplete }) }), aLogWindow('ui')],
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'its log was read up to a point only: 2,000 lines',
        },
      ],
    },
  },
  notApplicable: {
    'an older capture does not tell': { containers, logs: [older] },
    'there is no log': { containers, logs: [] },
  },
});
