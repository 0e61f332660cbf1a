import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aLogClass, aLogWindow, aNotableLine, anEmptyLog } from '../../testing/log-window.ts';
import { outOfMemoryInLog } from './out-of-memory-in-log.ts';

const containers = [aContainer('api')];
const subject = { service: 'api', container: 'shop-api-1' };
const { classes: _, topics: __, ...older } = aLogWindow('api');

checkCases(outOfMemoryInLog, {
  pass: {
    'calm lines only': { containers, logs: [aLogWindow('api')] },
    'another trouble': { containers, logs: [aLogWindow('api', { classes: [aLogClass('error', 'ECONNREFUSED')] })] },
  },
  fail: {
    'the heap, and a store': {
      containers,
      logs: [
        aLogWindow('api', {
          classes: [
            aLogClass('fatal', 'FATAL ERROR: JavaScript heap out of memory', 2),
            aLogClass('error', "OOM command not allowed when used memory > 'maxmemory'", 30),
          ],
        }),
      ],
      findings: [
        {
          subject: { ...subject, topic: 'memory limit of the data store reached' },
          message: 'memory limit of the data store reached: 30 such lines in 2,000 lines read',
        },
        {
          subject: { ...subject, topic: 'heap exhausted' },
          message: 'heap exhausted: 2 such lines in 2,000 lines read',
        },
      ],
    },
    'in an older capture': {
      containers,
      logs: [{ ...older, notable: [aNotableLine('error', 'java.lang.OutOfMemoryError: Java heap space')] }],
      findings: [
        {
          subject: { ...subject, topic: 'heap exhausted' },
          message: 'heap exhausted: 1 such line in 2,000 lines read',
        },
      ],
    },
  },
  notApplicable: {
    'nothing was written': { containers, logs: [anEmptyLog('api')] },
    'an older capture has a few lines only': { containers, logs: [older] },
  },
});
