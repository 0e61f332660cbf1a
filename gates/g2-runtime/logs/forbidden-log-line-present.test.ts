import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aLogWindow, anEmptyLog, aRepeatedLine } from '../../testing/log-window.ts';
import { forbiddenLogLinePresent } from './forbidden-log-line-present.ts';

const containers = [aContainer('api')];
const seen = { name: 'lost order', must: 'absent' as const, ...aRepeatedLine('order 8 lost', 3) };
const unseen = { ...seen, text: '', first: '', last: '', occurrences: 0 };
const finding = {
  subject: { service: 'api', container: 'shop-api-1', topic: 'lost order' },
  message: 'pattern "lost order": 3 matching lines in 2,000 lines read',
};

checkCases(forbiddenLogLinePresent, {
  pass: { 'no line is one': { containers, logs: [aLogWindow('api', { patterns: [unseen] })] } },
  fail: {
    'three are': { containers, logs: [aLogWindow('api', { patterns: [seen] })], findings: [finding] },
    'as urgent as the settings say': {
      containers,
      logs: [aLogWindow('api', { patterns: [{ ...seen, priority: 'P3' }] })],
      findings: [{ ...finding, priority: 'P3' }],
    },
  },
  notApplicable: {
    'nothing is forbidden': { containers, logs: [aLogWindow('api')] },
    'nothing was written in which it could stand': { containers, logs: [anEmptyLog('api', { patterns: [unseen] })] },
  },
});
