import { expect, test } from 'vitest';
import { phraseStart } from './phrase.ts';
import { spoken } from './testing/spoken.ts';
import { TROUBLES, troubleIn } from './troubles.ts';
import { worthALook } from './worth-a-look.ts';

const phrases = TROUBLES.flatMap(({ id, says }) => says.map((phrase) => ({ id, phrase })));

test('forty kinds of trouble and more are known, each by a name of its own', () => {
  expect(TROUBLES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(TROUBLES.map(({ id }) => id)).size).toBe(TROUBLES.length);
});

test.each(TROUBLES)('$id: one sentence for the cause, one for the remedy', ({ cause, remedy }) => {
  expect(cause).toMatch(/^[A-Z].*\.$/);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
});

test.each(phrases)('"$phrase" is told as $id, and by no other that comes before', ({ id, phrase }) => {
  expect(troubleIn(`2026-01-31 21:30:00 something: ${spoken(phrase)}`)?.id).toBe(id);
});

test('a line with any of them is looked at', () => {
  const look = worthALook('postgres');
  expect(phrases.filter(({ phrase }) => !/^\w.{3}/.test(phraseStart(phrase)))).toEqual([]);
  expect(phrases.filter(({ phrase }) => !look.test(`x ${spoken(phrase)}`))).toEqual([]);
});

test.each([
  ['FATAL:  password authentication failed for user "app"', 'password refused'],
  ['Error: listen EADDRINUSE: address already in use :::3000', 'address already in use'],
  ['connect ECONNREFUSED 172.18.0.3:5432', 'connection refused'],
  ["ENOENT: no such file or directory, open '/contracts/a.yaml'", 'file missing'],
  ["mkdir: cannot create directory '/data': Permission denied", 'permission denied'],
  ['could not write to file "base/1/2": No space left on device', 'disk full'],
  ['FATAL:  sorry, too many clients already', 'no free connection at the server'],
  ["-OOM command not allowed when used memory > 'maxmemory'.", 'memory limit of the data store reached'],
  ['MISCONF Redis is configured to save RDB snapshots, but it is unable to persist', 'snapshot not written'],
  ['getaddrinfo ENOTFOUND postgres', 'name not found'],
  ['exec /app/run: exec format error', 'program of another machine'],
  ['ERROR:  relation "users" does not exist at character 15', 'table missing'],
  ['/run.sh: line 3:    17 Killed                  node server.js', 'process killed'],
  ['bind: permission denied', 'privileged port refused'],
  ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', 'heap exhausted'],
])('%s', (line, id) => {
  expect(troubleIn(line)?.id).toBe(id);
});

test.each(['12 requests handled', 'GET /errors 200', 'connection established', 'file saved', 'no error'])(
  '"%s" is no trouble',
  (line) => {
    expect(troubleIn(line)).toBeUndefined();
  },
);
