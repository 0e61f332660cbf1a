import { describe, expect, test } from 'vitest';
import { parseDotenv } from './dotenv.ts';
import { shellEnvironment } from './environment.ts';

const shell = shellEnvironment({ HOST: 'shell' });
const values = (text: string) => Object.fromEntries(parseDotenv('.env', text, shell).values);

describe('one line', () => {
  test.each([
    ['A=b', { A: 'b' }],
    ['A: b', { A: 'b' }],
    ['A = b ', { A: 'b' }],
    ['export A=b', { A: 'b' }],
    ['A=', { A: '' }],
    ['A.b-c[0]=d', { 'A.b-c[0]': 'd' }],
    ['größe=1', { größe: '1' }],
    ['1A=b', { '1A': 'b' }],
    ['A=b # comment', { A: 'b' }],
    ['A=b#c', { A: 'b#c' }],
    ['A=b=c', { A: 'b=c' }],
    ['# A=b', {}],
    ['', {}],
    ['A=$HOST', { A: 'shell' }],
    ['A=${NONE:-other}', { A: 'other' }],
    ['A="b c" # comment', { A: 'b c' }],
    ['A="$HOST"', { A: 'shell' }],
    ["A='$HOST'", { A: '$HOST' }],
    ['A="\\$HOST"', { A: '$HOST' }],
    ['A="x\\ny\\tz"', { A: 'x\ny\tz' }],
    ['A="\\"b\\""', { A: '"b"' }],
    ["A='it\\'s'", { A: "it's" }],
    ["A='x\\ny'", { A: 'x\\ny' }],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('several lines', () => {
  test.each([
    ['quotes go over lines', 'A="x\ny"\nB=\'u\nv\'', { A: 'x\ny', B: 'u\nv' }],
    ['of a name that is set twice the last value wins', 'A=1\nA=2', { A: '2' }],
    ['values above can be used, those below cannot', 'A=$C\nB=1\nC=$B', { A: '', B: '1', C: '1' }],
    ['the shell comes before the values above', 'HOST=file\nA=$HOST', { HOST: 'file', A: 'shell' }],
    ['line ends of Windows', 'A=1\r\nB="2"\r\n', { A: '1', B: '2' }],
    ['a byte order mark', '\uFEFFA=1', { A: '1' }],
    ['comments and empty lines between', '\n# a\n\n  # b\nA=1\n\n', { A: '1' }],
    ['what follows a quote is the next entry', "A='1' B=2\n", { A: '1', B: '2' }],
  ])('%s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

test('a name alone takes the variable of the shell; without one it is not set', () => {
  const { entries, values } = parseDotenv('.env', 'HOST\nNONE\n', shell);
  expect(entries.map(({ name, value }) => [name, value])).toEqual([
    ['HOST', null],
    ['NONE', null],
  ]);
  expect([...values]).toEqual([['HOST', 'shell']]);
});

test('every entry has its place, duplicates too', () => {
  const { entries } = parseDotenv('.env', 'A=1\n\n  export B="x\ny"\nA=2\n', shell);
  expect(entries.map(({ name, at }) => `${name} ${at.line}:${at.column}`)).toEqual(['A 1:1', 'B 3:10', 'A 5:1']);
});

describe('faults stop the reading and have a place; values are not quoted', () => {
  test.each([
    ['A B=1', '1:1 a variable name cannot contain a space'],
    ['A=1\nB!=2', '2:1 unexpected character in a variable name'],
    ['=1', '1:1 a variable name is missing'],
    ['A=1\nB="unclosed', '2:3 unterminated quoted value'],
    ['A=${', '1:3 invalid interpolation format; a literal $ has to be written as $$'],
    ['A=${B:?needed}', '1:3 required variable B is missing a value: needed'],
  ])('%s', (text, expected) => {
    const { fault } = parseDotenv('.env', text, shell);
    expect(`${fault?.at.line}:${fault?.at.column} ${fault?.message}`).toBe(expected);
  });

  test('a value that doubles line by line', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `A${index + 1}=$A${index}$A${index}`);
    const { fault } = parseDotenv('.env', ['A0=12345678', ...lines].join('\n'), shell);
    expect(fault?.message).toBe('the file is longer than 1 MiB, or its values are');
  });
});
