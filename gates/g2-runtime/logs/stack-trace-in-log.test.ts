import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aLogWindow, anEmptyLog, aRepeatedLine } from '../../testing/log-window.ts';
import { stackTraceInLog } from './stack-trace-in-log.ts';

const containers = [aContainer('api')];

checkCases(stackTraceInLog, {
  pass: { 'calm lines only': { containers, logs: [aLogWindow('api')] } },
  fail: {
    'traces of two kinds': {
      containers,
      logs: [aLogWindow('api', { traces: [aRepeatedLine('KeyError: 7'), aRepeatedLine('TypeError: x', 5)] })],
      findings: [
        { subject: { service: 'api', container: 'shop-api-1' }, message: '6 stack traces in 2,000 lines read' },
      ],
    },
  },
  notApplicable: { 'nothing was written': { containers, logs: [anEmptyLog('api')] } },
});
