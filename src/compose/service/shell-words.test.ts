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
  ['a $B ${C}', ['a', '$B', '${C}']],
  ['a\\nb', ['anb']],
  ['echo `a b` c', ['echo', '`a b`', 'c']],
  ['echo $(a b) c', ['echo', '$(a b)', 'c']],
])('%s', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test.each([
  ['a && b', ['a']],
  ['a; b', ['a']],
  ['a | b', ['a']],
  ['a >b', ['a']],
  ['a 2>b', ['a']],
  ['sh -c "a && b"', ['sh', '-c', 'a && b']],
])('%s is read up to the first operator that is not quoted', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test.each(['a (b)', 'a )', 'a\\'])('%s is refused', (line) => {
  expect(shellWords(line)).toBeUndefined();
});

test.each(['"a', "'a", "it's", '"a\\"'])('%s has a quote that is not closed', (line) => {
  expect(shellWords(line)).toBeUndefined();
});
