import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aRun, aState, secondsAgo } from '../../testing/evidence.ts';
import { aCoverage, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { logSilent } from './log-silent.ts';

const [run, thresholds] = [aRun(), thresholdsOf()];
const containers = [aContainer('api')];
const young = aContainer('api', { state: aState({ startedAt: secondsAgo(20) }) });
const stopped = aContainer('api', { state: aState({ status: 'exited', running: false }) });

checkCases(logSilent, {
  pass: { 'it has written': { run, thresholds, containers, logs: [aLogWindow('api', { lines: 1 })] } },
  fail: {
    'it has written nothing for an hour': {
      run,
      thresholds,
      containers: [...containers, aContainer('ui')],
      logs: [anEmptyLog('api'), aLogWindow('ui')],
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1' },
          message: 'it runs, and no line was read from its log',
        },
      ],
    },
  },
  notApplicable: {
    'it was started just now': { run, thresholds, containers: [young], logs: [anEmptyLog('api')] },
    'it does not run': { run, thresholds, containers: [stopped], logs: [anEmptyLog('api')] },
    'the engine could not read it': {
      run,
      thresholds,
      containers,
      logs: [anEmptyLog('api', { coverage: aCoverage({ incomplete: { code: 'log.engine_error', message: 'gone' } }) })],
    },
    'only the last hour was read': {
      run,
      thresholds,
      containers,
      logs: [anEmptyLog('api', { coverage: aCoverage({ since: secondsAgo(3600) }) })],
    },
  },
});
