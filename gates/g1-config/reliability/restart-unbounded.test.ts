import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { restartUnbounded } from './restart-unbounded.ts';

const api = (restart: string, keys = {}) => projectOf(aService('api', { restart, keys }));
const { restart: _, ...silent } = aService('api');
const finding = (line: number) => [
  { subject: { service: 'api', ...at(line) }, message: 'the restart policy never gives up' },
];

checkCases(restartUnbounded, {
  pass: { 'a number of attempts': api('on-failure:5') },
  fail: {
    always: { ...api('always', { restart: at(7) }), findings: finding(7) },
    'unless stopped': { ...api('unless-stopped'), findings: finding(3) },
    'on failure, without a number': { ...api('on-failure', { deploy: at(8) }), findings: finding(8) },
    'on failure, with a zero': { ...api('on-failure:0'), findings: finding(3) },
  },
  notApplicable: { 'it is not restarted': api('no'), 'no policy is declared': projectOf(silent) },
});
