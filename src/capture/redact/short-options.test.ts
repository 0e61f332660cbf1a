import { expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { Redactor } from './redactor.ts';
import { shortOptionValues } from './short-options.ts';

test.each([
  ['redis-cli -h cache -a hunter22 ping', 'hunter22'],
  ['/usr/bin/valkey-cli --no-auth-warning -a "hunter22" ping', 'hunter22'],
  ['mysqladmin ping -u root -phunter22', 'hunter22'],
  ["mariadb-admin -p'hunter22' status", 'hunter22'],
  ['curl -fsS -u probe:hunter22 http://127.0.0.1/health', 'hunter22'],
  ['curl --user probe:hunter22 http://127.0.0.1/health', 'hunter22'],
])('%s', (text, value) => {
  expect(shortOptionValues(text)).toEqual([{ start: text.indexOf(value), value }]);
});

test.each([
  'redis-cli ping',
  'ls -a file',
  'mysql -P 3306',
  'curl -fsS http://127.0.0.1/health',
  'redis-cli | tail -a x',
])('nothing in %s', (text) => {
  expect(shortOptionValues(text)).toEqual([]);
});

test('it is masked in a command, in a text and in a list of words, also a common word', () => {
  const redactor = new Redactor(Buffer.alloc(32));
  const value = {
    healthcheck: { test: ['CMD', 'redis-cli', '-a', 'redis', 'ping'] },
    processes: [{ command: 'redis-cli -a s3cr3t-value ping' }],
    shell: { test: ['CMD-SHELL', 'mysqladmin ping -pguest || exit 1'] },
    variable: { test: ['CMD-SHELL', 'redis-cli -a $REDIS_PASSWORD ping'] },
  };
  redactor.gather(value);
  const text = JSON.stringify(redactor.redact(value).value);
  expect(text).not.toMatch(/"redis"|s3cr3t-value|guest/);
  expect(text).toContain('$REDIS_PASSWORD');
  expect(text.match(/redacted:/g)).toHaveLength(3);
});

test('a long text takes no longer than its length', async () => {
  const text = 'redis-cli '.repeat(20_000);
  expect(await workSeconds(() => expect(shortOptionValues(text)).toEqual([]))).toBeLessThan(2);
});
