import { expect, test } from 'vitest';
import { GatesError } from '../../model/errors.ts';
import { parseSettingsFile } from '../parse-settings.ts';
import { parseWaivers } from './parse-waivers.ts';

const NAMES = { known: ['log-silent', 'memory-unlimited'], isOpen: false };

const WORKER = `waivers:
  - check: log-silent
    scope: { service: worker }
    reason: Worker idle (expected)
    owner: Ada
    expires: 2026-12-31
`;

function refusal(text: string, parse = (given: string): unknown => parseWaivers(given, 'gates.waivers.yaml', NAMES)) {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof GatesError) return error.message.split('\n');
    throw error;
  }
  return ['accepted'];
}

test('an idle worker that is expected is accepted, with the place at which that was written', () => {
  expect(parseWaivers(WORKER, 'gates.waivers.yaml', NAMES)).toEqual([
    {
      check: 'log-silent',
      scope: { service: 'worker' },
      reason: 'Worker idle (expected)',
      owner: 'Ada',
      expires: '2026-12-31',
      place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
    },
  ]);
});

test('the same may stand in the settings', () => {
  expect(parseSettingsFile(`failOn: P1\n${WORKER}`, 'gates.yaml', NAMES.known).waivers).toMatchObject([
    { check: 'log-silent', place: { file: 'gates.yaml', line: 3, column: 5 } },
  ]);
});

test('what is between hosts may be accepted too, although no gate has such a check', () => {
  const text = WORKER.replace('log-silent', 'port-on-several-hosts');
  expect(parseWaivers(text, 'gates.waivers.yaml', NAMES)).toMatchObject([{ check: 'port-on-several-hosts' }]);
});

test.each(['', 'waivers: []\n'])('a file without waivers accepts nothing: %j', (text) => {
  expect(parseWaivers(text, 'gates.waivers.yaml', NAMES)).toEqual([]);
});

const changed = (from: string, to: string) => WORKER.replace(from, to);

test.each([
  [
    'a check that does not exist',
    changed('log-silent', 'log-silnt'),
    '2:12: there is no check "log-silnt". Did you mean "log-silent"?',
  ],
  ['an unknown key', changed('owner', 'ownr'), '5:5: unknown key "waivers.0.ownr". Did you mean "owner"?'],
  [
    'an unknown key of the scope',
    changed('service', 'services'),
    '3:14: unknown key "waivers.0.scope.services". Did you mean "service"?',
  ],
  ['no reason', changed('Worker idle (expected)', '""'), expect.stringContaining('4:13: "waivers.0.reason"')],
  ['no owner', changed('    owner: Ada\n', ''), '2:5: "waivers.0.owner": is missing'],
  ['no last day', changed('    expires: 2026-12-31\n', ''), expect.stringContaining('"waivers.0.expires"')],
  [
    'a day that no calendar has',
    changed('2026-12-31', '2026-02-29'),
    '6:14: "waivers.0.expires": must be a day such as 2027-01-31',
  ],
  [
    'a 31st of April',
    changed('2026-12-31', '2027-04-31'),
    '6:14: "waivers.0.expires": must be a day such as 2027-01-31',
  ],
  [
    'a moment instead of a day',
    changed('2026-12-31', '2026-12-31T10:00:00Z'),
    '6:14: "waivers.0.expires": must be a day such as 2027-01-31',
  ],
  [
    'a fingerprint that is none',
    changed('service: worker', 'fingerprint: abc'),
    '3:27: "waivers.0.scope.fingerprint": must be the 16 hexadecimal digits that the report shows, in quotes',
  ],
])('%s is refused with its place', (_, text, message) => {
  const lines = refusal(text).filter(
    (line) => !line.includes('unknown key') || String(message).includes('unknown key'),
  );
  const expected = typeof message === 'string' ? `gates.waivers.yaml:${message}` : message;
  expect(lines).toContainEqual(expected);
});

test('a leap day that exists is a day', () => {
  expect(parseWaivers(changed('2026-12-31', '2028-02-29'), 'w', NAMES)).toMatchObject([{ expires: '2028-02-29' }]);
});

test.each([
  ['a check', 'refs: { memory-unlimited: PR-96 }', 'accepted'],
  ['a check of one service', 'refs: { memory-unlimited/worker: PR-96 }', 'accepted'],
  ['a fingerprint', "refs: { '0123456789abcdef': PR-96 }", 'accepted'],
  [
    'a check that does not exist',
    'refs: { memory-unlimitd: PR-96 }',
    'gates.yaml:1:9: there is no check "memory-unlimitd". Did you mean "memory-unlimited"?',
  ],
])('a change may deal with %s', (_, text, message) => {
  expect(refusal(text, (given) => parseSettingsFile(given, 'gates.yaml', NAMES.known))).toEqual([message]);
});
