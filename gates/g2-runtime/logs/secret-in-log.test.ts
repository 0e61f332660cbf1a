import { checkCases } from '../../testing/check-cases.ts';
import { anEntry } from '../../testing/compose.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { aLogClass, aLogWindow, anEmptyLog, aRepeatedLine } from '../../testing/log-window.ts';
import { secretInLog } from './secret-in-log.ts';

const { at: _, ...password } = anEntry('DB_PASSWORD', '«redacted:k3v9x2m7qa»', aSecret());
const containers = [aContainer('api', { environment: [password] })];
const { suspects: __, ...older } = aLogWindow('api');
const finding = (message: string) => ({ subject: { service: 'api', container: 'shop-api-1' }, message });

checkCases(secretInLog, {
  pass: {
    'a suspicion that the door did not share': {
      containers,
      logs: [aLogWindow('api', { suspects: [aRepeatedLine('password: none')] })],
    },
  },
  fail: {
    'a value of the environment, and one that nobody knows': {
      containers,
      logs: [
        aLogWindow('api', {
          suspects: [
            aRepeatedLine('connecting with «redacted:k3v9x2m7qa»', 7),
            aRepeatedLine('token=«redacted:zzzzzzzzzz»'),
          ],
        }),
      ],
      findings: [finding('2 secrets in its log')],
    },
    'an error that holds one': {
      containers,
      logs: [aLogWindow('api', { classes: [aLogClass('error', 'ERROR «redacted:k3v9x2m7qa» refused')] })],
      findings: [finding('1 secret in its log')],
    },
  },
  notApplicable: {
    'nothing was written': { containers, logs: [anEmptyLog('api')] },
    'an older capture has a few lines only': { containers, logs: [older] },
  },
});
