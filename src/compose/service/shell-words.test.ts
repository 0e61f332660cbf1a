import { expect, test } from 'vitest';
import { shellWords } from './shell-words.ts';

test.each([
  ['', []],
  ['  ', []],
  ['node server.js', ['node', 'server.js']],
  [' a \t b\nc ', ['a', 'b', 'c']],
  ['sh -c "a b"', ['sh', '-c', 'a b']],
  ['sh -c \'a "b"\'', ['sh', '-c', 'a "b"']],
  ['a"b c"d', ['ab cd']],
  ['""', ['']],
  ['a\\ b', ['a b']],
  ['"a\\"b"', ['a"b']],
  ["'a\\b'", ['a\\b']],
  ['a; b | c $D', ['a;', 'b', '|', 'c', '$D']],
])('%s', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test.each(['"a', "'a", "it's", '"a\\"'])('%s has a quote that is not closed', (line) => {
  expect(shellWords(line)).toBeUndefined();
});
