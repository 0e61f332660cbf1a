import { describe, expect, test } from 'vitest';
import { parseTemplate } from './template.ts';

const substitution = (name: string, operator = 'none', operand = '') => ({ name, operator, operand });

describe('a template is split into texts and variables', () => {
  test.each([
    ['plain', ['plain']],
    ['', []],
    ['$NAME', [substitution('NAME')]],
    ['a${NAME}b', ['a', substitution('NAME'), 'b']],
    ['$A-$B', [substitution('A'), '-', substitution('B')]],
    ['$_a1.b', [substitution('_a1'), '.b']],
    ['$$NAME', ['$NAME']],
    ['${A:-b}', [substitution('A', 'default', 'b')]],
    ['${A-b}', [substitution('A', 'default-if-unset', 'b')]],
    ['${A:?b}', [substitution('A', 'required', 'b')]],
    ['${A?b}', [substitution('A', 'required-if-unset', 'b')]],
    ['${A:+b}', [substitution('A', 'alternate', 'b')]],
    ['${A+b}', [substitution('A', 'alternate-if-unset', 'b')]],
    ['${A:-}', [substitution('A', 'default')]],
    ['${A-b:-c}', [substitution('A', 'default-if-unset', 'b:-c')]],
    ['${A:-${B:-c}}d', [substitution('A', 'default', '${B:-c}'), 'd']],
    ['${A:-{"b":{}}}', [substitution('A', 'default', '{"b":{}}')]],
  ])('%s', (text, parts) => {
    expect(parseTemplate(text)).toEqual(parts);
  });
});

test.each(['$', 'a$', '$ a', '$1', '100$%'])('%s is a text: the $ stands for itself', (text) => {
  expect(
    parseTemplate(text)
      ?.map((part) => (typeof part === 'string' ? part : part.name))
      .join(''),
  ).toBe(text);
});

test.each(['${}', '${', '${A', '${1A}', '${A B}', '${A/b}', '${A:b}', '${-b}'])('%s is invalid', (text) => {
  expect(parseTemplate(text)).toBeUndefined();
});
