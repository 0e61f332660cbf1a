import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './read-json.ts';

function losses(text: string): unknown {
  const read = readJson(text);
  return typeof read === 'string'
    ? read
    : { duplicates: read.duplicates, inexact: read.inexact.map((each) => each.text) };
}

test('what JSON writes is read without loss', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), (text) => {
      expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown, duplicates: [] });
    }),
  );
});

describe('what reading loses is told', () => {
  test.each([
    ['{"a":1,"a":2}', { duplicates: [['a']], inexact: [] }],
    ['{"a":{"b":1},"c":[{"d":1,"d":2}]}', { duplicates: [['c', 0, 'd']], inexact: [] }],
    ['{"\\u0061":1,"a":2}', { duplicates: [['a']], inexact: [] }],
    ['[{"a":1},{"a":2}]', { duplicates: [], inexact: [] }],
    ['{"a":"a\\"b,{","b":"a"}', { duplicates: [], inexact: [] }],
    ['{"id":9007199254740993}', { duplicates: [], inexact: ['9007199254740993'] }],
    ['[9007199254740991,-9007199254740992,1e400]', { duplicates: [], inexact: ['-9007199254740992', '1e400'] }],
    ['{a:1}', 'it is not JSON'],
    ['', 'it is not JSON'],
  ])('%s', (text, expected) => expect(losses(text)).toEqual(expected));
});
