import { expect, test } from 'vitest';
import { Redactor } from './redactor.ts';
import { secretParts } from './secret-parts.ts';

const KEY_LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';

test.each<[string, string, string[]]>([
  [
    'a key over several lines',
    `-----BEGIN PRIVATE KEY-----\n${KEY_LINE}\nshort\n-----END PRIVATE KEY-----`,
    [KEY_LINE],
  ],
  ['a key on one line', String.raw`-----BEGIN PRIVATE KEY-----\n${KEY_LINE}\n-----END PRIVATE KEY-----`, [KEY_LINE]],
  ['a list', 'first-key-1,second-key-2', ['first-key-1', 'second-key-2']],
  ['a pair', 'neo4j/hunter2-hunter2', ['hunter2-hunter2']],
  ['basic credentials', Buffer.from('user:hunter2-x').toString('base64'), ['hunter2-x']],
  ['what stands percent-encoded in an address', 'p%40ss%2Fword', ['p@ss/word']],
  ['a passphrase', 'correct horse battery staple', []],
  ['one value', 'q8Zr2LkX0vTn5YpW', []],
])('of %s these are secrets by themselves', (_, secret, parts) => {
  expect(secretParts(secret)).toEqual(parts);
});

test('a part is masked where it stands alone', () => {
  const redactor = new Redactor(Buffer.alloc(32));
  redactor.gather({ environment: [{ name: 'API_KEYS', value: 'first-key-1,second-key-2' }] });
  expect(redactor.leaks('refused second-key-2 today')).toBe(true);
});
