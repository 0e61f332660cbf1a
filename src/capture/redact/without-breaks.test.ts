import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { Redactor } from './redactor.ts';
import { withoutBreaks } from './without-breaks.ts';

const SECRET = 'Kx82hqz71pmw40';
const [FIRST, SECOND] = [SECRET.slice(0, 6), SECRET.slice(6)];

describe('a secret that was torn apart', () => {
  test.each([
    ['by a line end', `${FIRST}\n${SECOND}`],
    ['by a line end of Windows', `${FIRST}\r\n${SECOND}`],
    ['by a line end and an indentation', `${FIRST}\n    ${SECOND}`],
    ['by a continued line of a shell', `${FIRST}\\\n${SECOND}`],
    ['by a colour', `${FIRST}\u001b[1;31m${SECOND}`],
    ['by a title of a terminal', `${FIRST}\u001b]0;title\u0007${SECOND}`],
    ['by a line end within JSON', `${FIRST}\\n${SECOND}`],
    ['by a colour within JSON', `${FIRST}\\u001b[0m${SECOND}`],
    ['between all characters', SECRET.split('').join('\u001b[0m')],
  ])('%s', (_, torn) => {
    const redactor = new Redactor(Buffer.alloc(32, 1));
    redactor.learn(SECRET);
    expect(redactor.leaks(`before ${torn} after`)).toBe(true);
    const { text } = redactor.redact({ text: `before\n${torn} after` }).value as { text: string };
    expect(text).toMatch(/^before\n«redacted:[\w-]{10}» after$/);
  });
});

test('a passphrase is found where its lines were wrapped', () => {
  const redactor = new Redactor(Buffer.alloc(32, 1));
  redactor.learn('correct horse battery staple');
  expect(redactor.leaks('it is correct horse\n  battery staple')).toBe(true);
});

test.each([
  ['before its blanks', '$.vYX\r\n      &vXz'],
  ['between its blanks', '$.vYX \n     &vXz'],
  ['behind its blanks', '$.vYX  \n&vXz'],
])('one with several blanks is found where it was torn %s', (_, torn) => {
  const redactor = new Redactor(Buffer.alloc(32, 1));
  redactor.learn('$.vYX  &vXz');
  expect(redactor.leaks(`it is ${torn}`)).toBe(true);
});

test('positions are those of the whole text', () => {
  const text = 'a\nbc\u001b[0md\n\nef';
  const unbroken = withoutBreaks(text);
  expect(unbroken?.text).toBe('abcdef');
  expect('abcdef'.split('').map((letter, index) => [letter, text[unbroken?.offsetOf(index) ?? -1]])).toEqual(
    'abcdef'.split('').map((letter) => [letter, letter]),
  );
});

test('a text without breaks is not copied', () => {
  expect(withoutBreaks('one line')).toBeUndefined();
});

test.each(['\u001b', '\u001b[', '\u001b]x', '\n', '\\n', '\r', '\\u001b'])(
  'a mebibyte of %j takes no longer',
  async (part) => {
    expect(await workSeconds(() => withoutBreaks(part.repeat(1024 ** 2 / part.length)))).toBeLessThan(3);
  },
);
