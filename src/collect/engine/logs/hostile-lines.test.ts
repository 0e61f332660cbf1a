import { expect, test } from 'vitest';
import { workSeconds } from '../../../../fixtures/work.ts';
import { engineRecords } from './testing/log-body.ts';
import { scanned } from './testing/scan.ts';

const MEBIBYTE = 1024 * 1024;
const filled = (unit: string, before = '') => before + unit.repeat(Math.ceil(MEBIBYTE / unit.length));

/** Ten times what the slowest takes: an expression that needs quadratic time would take hours. */
const MOST_SECONDS = 10;

test.each([
  ['escapes', filled('\u001b')],
  ['an escape that never ends', filled('a', '\u001b]')],
  ['parameters of an escape', filled(';a', '\u001b[')],
  ['carriage returns', `${filled('\r')}x`],
  ['blanks', filled(' ')],
  ['the word error', filled('error ')],
  ['a word that nearly is one', `${filled('Error')}:`],
  ['half of a token', filled('eyJ-')],
  ['half of a password', filled('pass')],
  ['half of an address', filled('://a:')],
  ['half of a key', filled('BEGIN PRIVATE ')],
  ['open brackets after a goroutine', `goroutine 1 [running]:\n${filled('(')}`],
  ['a frame of a stack', filled('a.', '    at ')],
  ['JSON', `{"level":50,"msg":"${'\\n'.repeat(30_000)}"}`],
  ['JSON that never ends', filled('{"level":50,')],
  ['digits', filled('1', 'ERROR ')],
  ['hexadecimal digits', filled('abcdef0-', 'ERROR ')],
])('a mebibyte of %s takes no longer than one of anything else', async (_, text) => {
  const body = engineRecords(text.split('\n'), false);
  const scan = () => scanned(body, { environment: ['DB_PASSWORD=kx82-hqz71-pmw'] }).tally(false);
  expect(await workSeconds(() => scan().findings())).toBeLessThan(MOST_SECONDS);
});
