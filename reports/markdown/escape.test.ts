import { describe, expect, test } from 'vitest';
import { cell, code, codeCell, fence, heading, prose } from './escape.ts';

describe('prose', () => {
  test.each([
    [
      'a plain sentence',
      'port 3000/tcp is published on every interface',
      'port 3000/tcp is published on every interface',
    ],
    ['a name with underscores', 'ultra_agent_os_starter-api-1', 'ultra_agent_os_starter-api-1'],
    ['a literal that a check marks', 'drop `ports` and use `expose`.', 'drop `ports` and use `expose`.'],
    ['an address', 'asked (http://127.0.0.1:3000/health).', 'asked (`http://127.0.0.1:3000/health`).'],
    ['a mail address', 'ask ops@example.org!', 'ask `ops@example.org`!'],
    ['a variable', 'uses ${DB_PASSWORD} and $HOME', 'uses `${DB_PASSWORD}` and `$HOME`'],
    ['an IPv6 address', 'bound to [::]:5432', 'bound to `[::]:5432`'],
    ['a tag', '<b>bold</b>', '`<b>bold</b>`'],
    ['an entity', 'a &lt; b', 'a `&lt;` b'],
    ['an issue number', 'see #12', 'see `#12`'],
    ['a short name of an emoji', 'done :tada:', 'done `:tada:`'],
    ['an ampersand', 'health & restart', 'health & restart'],
    ['a comparison', 'below <100 ms, a > b', String.raw`below \<100 ms, a > b`],
    ['emphasis', '**loud** and _soft_', '`**loud**` and `_soft_`'],
    ['a star between words', '2 * 3', String.raw`2 \* 3`],
    ['a newline', 'one\ntwo', '`one\\ntwo`'],
    ['a lonely backtick', 'a ` b', 'a `` ` `` b'],
    ['literals that touch', '`a``b`', '`a` `b`'],
    ['a list marker', '1. first', String.raw`1\. first`],
    ['a heading marker', '# loud', String.raw`\# loud`],
    ['an address that starts a line', '127.0.0.1:5432', '127.0.0.1:5432'],
    ['more spaces than one', '  a   b ', 'a b'],
    ['nothing', ' ', '(empty)'],
  ])('shows %s', (_, text, written) => {
    expect(prose(text)).toBe(written);
  });

  test('is cut before it is escaped, so that no escape is torn apart', () => {
    expect(prose('ab|||||', 4)).toBe(String.raw`ab\|…`);
  });
});

describe('code', () => {
  test('uses more backticks than the text has', () => {
    expect(code('a`b')).toBe('``a`b``');
    expect(code('`a`')).toBe('`` `a` ``');
  });

  test('escapes pipes only within a table', () => {
    expect(code('curl -f x || exit 1')).toBe('`curl -f x || exit 1`');
    expect(codeCell('curl -f x || exit 1')).toBe(String.raw`§curl -f x \|\| exit 1§`.replaceAll('§', '`'));
  });

  test('shows a backslash before a pipe by its number in a table, where it would take the escape away', () => {
    expect(codeCell(String.raw`a\|b`)).toBe(String.raw`§a\x5c\|b§`.replaceAll('§', '`'));
  });
});

describe('cells', () => {
  test('stay empty when there is nothing to show', () => {
    expect([cell(''), codeCell('')]).toEqual(['', '']);
  });

  test('are capped with an ellipsis', () => {
    expect(cell('x'.repeat(500))).toBe(`${'x'.repeat(399)}…`);
  });
});

test('a heading keeps the hashes at its end', () => {
  expect(heading(2, 'C# and F##')).toBe(String.raw`## C# and F\#\#`);
});

describe('a fence', () => {
  test('is longer than the backticks within', () => {
    expect(fence(['```', 'LOG: ready'], 'text')).toBe('````text\n```\nLOG: ready\n````');
  });

  test('keeps the newest lines', () => {
    const output = Array.from({ length: 50 }, (_, index) => `line ${index + 1}`);
    expect(fence(output).split('\n').at(1)).toBe('line 11');
    expect(fence(output).split('\n').at(-2)).toBe('line 50');
  });
});
