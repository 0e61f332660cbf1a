import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { aLogWindow, anEmptyLog, aRepeatedLine } from '../../testing/log-window.ts';
import { requiredLogLineMissing } from './required-log-line-missing.ts';

const containers = [aContainer('api')];
const seen = { name: 'migrated', must: 'present' as const, ...aRepeatedLine('schema is up to date') };
const unseen = { ...seen, text: '', first: '', last: '', occurrences: 0 };
const finding = {
  subject: { service: 'api', container: 'shop-api-1', topic: 'migrated' },
  message: 'no line matches the pattern "migrated"',
};

checkCases(requiredLogLineMissing, {
  pass: { 'the line is there': { containers, logs: [aLogWindow('api', { patterns: [seen] })] } },
  fail: {
    'it is not': { containers, logs: [aLogWindow('api', { patterns: [unseen] })], findings: [finding] },
    'nothing was written, so it is not there either': {
      containers,
      logs: [anEmptyLog('api', { patterns: [unseen] })],
      findings: [finding],
    },
    'as urgent as the settings say': {
      containers,
      logs: [aLogWindow('api', { patterns: [{ ...unseen, priority: 'P0' }] })],
      findings: [{ ...finding, priority: 'P0' }],
    },
  },
  notApplicable: {
    'nothing is required': { containers, logs: [aLogWindow('api')] },
    'a line is forbidden, which is another matter': {
      containers,
      logs: [aLogWindow('api', { patterns: [{ ...unseen, must: 'absent' }] })],
    },
  },
});
