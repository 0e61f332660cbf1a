import { expect, test } from 'vitest';
import { aContainer, aSecret } from '../../../gates/testing/evidence.ts';
import { aLogClass, aLogWindow, aRepeatedLine } from '../../../gates/testing/log-window.ts';
import { linesWithSecrets, secretNames, secretsInLog } from './log-secrets.ts';

const window = aLogWindow('api', {
  suspects: [aRepeatedLine('a «redacted:aaaaaaaaaa»', 3), aRepeatedLine('token: none', 9)],
  classes: [aLogClass('error', '«redacted:aaaaaaaaaa» and «redacted:b-b_bbbbbb»')],
});

test('what the door masked in any line that was kept is a secret', () => {
  expect([...secretsInLog(window)]).toEqual(['aaaaaaaaaa', 'b-b_bbbbbb']);
  expect(linesWithSecrets(window)).toBe(3);
});

test('a secret is named after the variable that holds it', () => {
  const secrets = [aSecret({ fingerprint: 'aaaaaaaaaa' })];
  const containers = [aContainer('db', { environment: [{ name: 'PASSWORD', value: 'masked', secrets }] })];
  expect(secretNames(secretsInLog(window), containers)).toBe('PASSWORD of db, 1 value that no variable holds');
});
