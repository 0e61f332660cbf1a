import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService } from '../../testing/declared.ts';
import { anAlert, aRuleFile } from '../../testing/monitoring.ts';
import { restartUnbounded } from './restart-unbounded.ts';

const api = (...policies: string[]) =>
  projectOf(...policies.map((restart, index) => aService(`api-${index}`, { restart })));
const { restart: _, ...silent } = aService('api');
const watched = anAlert('ServiceRestarting', 'changes(process_start_time_seconds[30m]) > 3', [
  'process_start_time_seconds',
]);
const finding = (services: string) => [
  { subject: { project: 'shop' }, message: `${services} restarted without end, and no alert rule watches restarts` },
];

checkCases(restartUnbounded, {
  pass: {
    'a number of attempts': api('on-failure:5'),
    'an alert on restarts': { ...api('unless-stopped'), alertRuleFiles: [aRuleFile({ rules: [watched] })] },
  },
  fail: {
    'two policies that never give up, in one finding': {
      ...api('always', 'unless-stopped'),
      findings: finding('2 services'),
    },
    'on failure, without a number': { ...api('on-failure', 'on-failure:3'), findings: finding('1 service') },
    'on failure, with a zero': { ...api('on-failure:0'), findings: finding('1 service') },
    'alerts on other things': {
      ...api('unless-stopped'),
      alertRuleFiles: [aRuleFile({ rules: [anAlert('Down', 'up == 0', ['up'])] })],
      findings: finding('1 service'),
    },
  },
  notApplicable: { 'it is not restarted': api('no'), 'no policy is declared': projectOf(silent) },
});
