import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aLogClass, aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { errorLinesInLog } from './error-lines-in-log.ts';

const containers = [aContainer('api')];
const counting = (counts: { fatal?: number; error?: number; warning?: number }, different = {}) =>
  aLogWindow('api', { counts: { fatal: 0, error: 0, warning: 0, ...counts }, ...different });
const finding = (message: string) => ({ subject: { service: 'api', container: 'shop-api-1' }, message });
const shell = aContainer('api', { oneOff: true, name: 'shop-api-run-3f9a2c1b7d04' });

checkCases(errorLinesInLog, {
  pass: {
    'calm lines only': { containers, logs: [aLogWindow('api')] },
    'lines of another level, which other checks tell': { containers, logs: [counting({ fatal: 3, warning: 9 })] },
    'one container of compose run complains': {
      containers: [...containers, shell],
      logs: [aLogWindow('api'), counting({ error: 5 }, { container: shell.name })],
    },
  },
  fail: {
    'one line': {
      containers,
      logs: [counting({ error: 1 }, { classes: [aLogClass('error', 'out of disk')] }), aLogWindow('ui')],
      findings: [finding('1 error line in 2,000 lines read')],
    },
    'many lines, of which none is shown': {
      containers,
      logs: [counting({ error: 1234 }, { truncated: true })],
      findings: [finding('1,234 error lines in 2,000 lines read')],
    },
    'each replica for itself': {
      containers,
      logs: [counting({ error: 1 }), counting({ error: 2 }, { container: 'shop-api-2' })],
      findings: [
        finding('1 error line in 2,000 lines read'),
        { subject: { service: 'api', container: 'shop-api-2' }, message: '2 error lines in 2,000 lines read' },
      ],
    },
  },
  notApplicable: {
    'nothing was written': { containers, logs: [anEmptyLog('api')] },
    'there is no log': { containers, logs: [] },
    'only a container of compose run': {
      containers: [shell],
      logs: [counting({ error: 5 }, { container: shell.name })],
    },
  },
});
