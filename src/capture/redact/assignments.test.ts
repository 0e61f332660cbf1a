import { expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { assignmentsIn } from './assignments.ts';

const wanted = (name: string) => /password|token/i.test(name);
const found = (text: string) => assignmentsIn(text, wanted).map(({ name, value }) => [name, value]);

test.each<[string, [string, string][]]>([
  ['DB_PASSWORD=hunter2', [['DB_PASSWORD', 'hunter2']]],
  ['password : hunter2, user: app', [['password', 'hunter2']]],
  [
    '{"password":"hunter2","token":"abc"}',
    [
      ['password', 'hunter2'],
      ['token', 'abc'],
    ],
  ],
  [String.raw`{"msg":"{\"password\":\"hunter2\"}"}`, [['password', 'hunter2']]],
  [String.raw`{\\\"token\\\":\\\"hunter2\\\"}`, [['token', 'hunter2']]],
  ["password='two words' next", [['password', 'two words']]],
  ['GET http://api:80/x?a=1&token=abc&b=2', [['token', 'abc']]],
  ['url=http://x/?password=hunter2', [['password', 'hunter2']]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Compose
  ['${DB_PASSWORD:-hunter2}', [['DB_PASSWORD', 'hunter2']]],
  ['password=', []],
  ['a sentence about a password', []],
  ['user=app', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each(['password=', 'password:', 'a=', '=', '\\', 'password=\\', ' ', 'passwordpassword', '"password":"'])(
  'a mebibyte of %j takes no longer than another text',
  async (part) => {
    expect(await workSeconds(() => found(part.repeat(1024 ** 2 / part.length)))).toBeLessThan(3);
  },
);
